using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Modular.Platform.Persistence.Embedded;
using static Platform.Tests.Persistence.Embedded.EmbeddedServer;

namespace Platform.Tests.Persistence.Embedded;

public sealed class ServerRecoveryTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_killed_server_is_cleaned_up_and_started_again_where_its_hosts_find_it()
    {
        await using var host = await StartAsync(_folder.Path, durable: true);
        await AskAsync(host, "create table kept as select 42 as n");
        await KillAsync(host.ProcessId);

        await using var next = await StartAsync(_folder.Path, durable: true);

        Assert.NotEqual(host.ProcessId, next.ProcessId);
        Assert.Equal(42, await AskAsync(next, "select n from kept"));
        Assert.Equal(42, await AskAsync(host, "select n from kept"));
    }

    [Fact]
    public async Task The_server_of_a_dead_host_is_taken_over()
    {
        await using (await StartAsync(_folder.Path)) { }
        var orphan = await StartWithoutHostAsync();

        await using (var next = await StartAsync(_folder.Path))
        {
            Assert.Equal(orphan.ProcessId, next.ProcessId);
            Assert.Equal(1, await AskAsync(next, "select 1"));
        }

        Assert.False(Runs(_folder.Path));
    }

    [Fact]
    public async Task A_process_number_that_someone_else_has_now_is_no_server()
    {
        await using (await StartAsync(_folder.Path)) { }
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "data", "postmaster.pid"), PidFile(Environment.ProcessId), Cancel);

        await using var server = await StartAsync(_folder.Path);

        Assert.NotEqual(Environment.ProcessId, server.ProcessId);
        Assert.Equal(1, await AskAsync(server, "select 1"));
    }

    [Fact]
    public async Task The_server_of_another_folder_is_not_taken_for_ours()
    {
        using var otherFolder = new TemporaryFolder();
        await using var other = await StartAsync(otherFolder.Path);
        await using (await StartAsync(_folder.Path)) { }
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "data", "postmaster.pid"), PidFile(other.ProcessId), Cancel);

        await using var server = await StartAsync(_folder.Path);

        Assert.NotEqual(other.ProcessId, server.ProcessId);
        Assert.True(Runs(otherFolder.Path));
    }

    [Fact]
    public async Task A_creation_that_was_cut_short_is_done_again()
    {
        var half = Path.Combine(_folder.Path, "data.new-0000");
        Directory.CreateDirectory(Path.Combine(half, "base"));
        await File.WriteAllTextAsync(Path.Combine(half, "PG_VERSION"), "15\n", Cancel);
        await File.WriteAllTextAsync(half + ".password", "old", Cancel);

        await using var server = await StartAsync(_folder.Path);

        Assert.Equal(1, await AskAsync(server, "select 1"));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path, "data.new-*"));
    }

    [Fact]
    public async Task A_port_taken_meanwhile_is_given_up_for_another()
    {
        await using (await StartAsync(_folder.Path)) { }
        using var thief = new TcpListener(IPAddress.Loopback, ClusterConfig.LastPort(Path.Combine(_folder.Path, "data"))!.Value);
        thief.Start();

        await using var server = await StartAsync(_folder.Path);

        Assert.NotEqual(((IPEndPoint)thief.LocalEndpoint).Port, server.Port);
        Assert.Equal(1, await AskAsync(server, "select 1"));
    }

    public void Dispose() => _folder.Dispose();

    // What a killed host leaves: a server, and no lock.
    private async Task<PostmasterFile> StartWithoutHostAsync()
    {
        var account = await ServerAccount.ForThisProcessAsync(null, Cancel);
        var folder = await ClusterFolder.OpenAsync(_folder.Path, account, Cancel);
        return await new ClusterServer(folder, PostgresBinaries.Find(null, folder.Version), account)
            .StartAsync(new EmbeddedPostgresSettings { DataFolder = _folder.Path, Durable = false }, Cancel);
    }

    private string PidFile(int processId) =>
        string.Join('\n', processId.ToString(CultureInfo.InvariantCulture), Path.Combine(_folder.Path, "data"), "1700000000", "1", "", "127.0.0.1", "", "ready", "");
}

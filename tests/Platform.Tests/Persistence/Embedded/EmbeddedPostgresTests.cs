using System.Runtime.Versioning;
using Microsoft.Extensions.Logging.Abstractions;
using Modular.Platform;
using Modular.Platform.Persistence.Embedded;
using Npgsql;
using static Platform.Tests.Persistence.Embedded.EmbeddedServer;

namespace Platform.Tests.Persistence.Embedded;

[UnsupportedOSPlatform("windows")]
public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_new_server_answers_in_unicode()
    {
        await using var server = await StartAsync(_folder.Path);

        Assert.Equal(1, await AskAsync(server, "select 1"));
        Assert.Equal("ärger", await AskAsync(server, "select lower('ÄRGER')"));
        Assert.Equal("30s", await AskAsync(server, "show idle_in_transaction_session_timeout"));
    }

    [Fact]
    public async Task Only_those_who_know_the_password_get_in()
    {
        await using var server = await StartAsync(_folder.Path);
        var password = Path.Combine(server.Folder, "data", "modular.password");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(password));
        await using var stranger = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString("postgres")) { Password = "guess", Pooling = false }.ConnectionString);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => stranger.OpenAsync());
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task Hosts_that_start_at_once_share_one_server()
    {
        var hosts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => StartAsync(_folder.Path))));

        Assert.Single(hosts.Select(h => h.ProcessId).Distinct());
        foreach (var host in hosts[1..]) await host.DisposeAsync();
        Assert.Equal(1, await AskAsync(hosts[0], "select 1"));

        await hosts[0].DisposeAsync();
        Assert.False(Runs(_folder.Path));
    }

    [Fact]
    public async Task The_first_host_may_leave_while_another_works()
    {
        var first = await StartAsync(_folder.Path);
        await using var second = await StartAsync(_folder.Path);

        await first.DisposeAsync();
        await first.DisposeAsync();

        Assert.Equal(1, await AskAsync(second, "select 1"));
    }

    [Fact]
    public async Task Data_outlive_a_stop_and_the_port_stays()
    {
        int port;
        await using (var server = await StartAsync(_folder.Path))
        {
            port = server.Port;
            await AskAsync(server, "create table kept as select 42 as n");
        }

        await using var again = await StartAsync(_folder.Path);
        Assert.Equal(42, await AskAsync(again, "select n from kept"));
        Assert.Equal(port, again.Port);
    }

    [Fact]
    public async Task A_database_is_created_once_whoever_asks()
    {
        await using var server = await StartAsync(_folder.Path);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.EnsureDatabaseAsync("Odd \"name\"", TestContext.Current.CancellationToken)));
        await server.EnsureDatabaseAsync("Odd \"name\"", TestContext.Current.CancellationToken);

        Assert.Equal(1L, await AskAsync(server, "select count(*) from pg_database where datname = 'Odd \"name\"'"));
    }

    [Fact]
    public async Task A_wrong_folder_of_programs_is_named_in_one_line()
    {
        var settings = new EmbeddedPostgresSettings { DataFolder = _folder.Path, BinFolder = "/nowhere" };

        var refused = await Assert.ThrowsAsync<StartupException>(() =>
            EmbeddedPostgres.StartAsync(settings, NullLogger.Instance, CancellationToken.None));

        Assert.Contains("/nowhere", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    public void Dispose() => _folder.Dispose();
}

namespace Platform.Tests.Content;

/// <summary><c>modular content …</c>, as an operator runs it beside a host.</summary>
public sealed class ContentVerbsTests(TestHost host) : IAsyncLifetime
{
    private ContentNode _node = null!;
    private AttachedFile _held = null!;
    private AttachedFile _unheld = null!;

    public async ValueTask InitializeAsync()
    {
        _node = await ContentNode.StartAsync(host);
        (_held, _unheld) = (await _node.AttachAsync(Samples.Png()), await _node.AttachAsync(Samples.Text("notes"), "notes.md"));
        await _node.RemoveAsync(_unheld, erase: false);
        await _node.AgeAsync(_unheld.Hash);
    }

    [Fact]
    public async Task Clean_shows_what_would_go_and_then_removes_it()
    {
        var dry = await RunAsync("clean", "--dry-run");
        Assert.Contains($"held by nobody   {_node.PathOf(_unheld.Hash, ".txt")}", dry, StringComparison.Ordinal);
        Assert.Contains("Nothing was removed. 2 contents and 2 files looked at: 1 held by nobody, 0 without a row, 0 unfinished, 5 bytes in all; 0 missing, 0 foreign, 0 failed.", dry, StringComparison.Ordinal);
        Assert.Single(_node.FilesOf(_unheld.Hash));

        Assert.Contains("1 held by nobody", await RunAsync("clean"), StringComparison.Ordinal);
        Assert.Empty(_node.FilesOf(_unheld.Hash));
        Assert.Single(_node.FilesOf(_held.Hash));
    }

    [Fact]
    public async Task Verify_ends_with_1_when_something_is_wrong_and_says_what()
    {
        Assert.Contains("2 valid, 0 missing, 0 corrupted; 1005 bytes read.", await RunAsync("verify"), StringComparison.Ordinal);

        File.Delete(_node.PathOf(_held.Hash));
        using var process = HostProcess.Start(["content", "verify", "--bytes-per-second", "1000000"], Settings);

        Assert.Equal(1, await process.WaitAsync(Patience.Of(30)));
        Assert.Contains($"{_node.PathOf(_held.Hash)}: missing", process.Error, StringComparison.Ordinal);
        Assert.Contains("1 valid, 1 missing, 0 corrupted", process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stats_shows_how_much_there_is()
    {
        var output = await RunAsync("stats");

        Assert.Matches(@"image/png\s+1\s+1000\s+0\s+1\n", output);
        Assert.Matches(@"text/plain\s+1\s+5\s+1\s+0\n", output);
        Assert.Matches(@"all\s+2\s+1005\s+1\s+1\n", output);
        Assert.Contains($"Folder: {_node.Folder}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_the_databases_keeps_a_host_from_starting_until_it_is_adopted()
    {
        var other = Directory.CreateTempSubdirectory("modular").FullName;
        var settings = new Dictionary<string, string?>(Settings, StringComparer.Ordinal) { ["Modular:Content:Folder"] = other };
        await RefusesToStartAsync(settings, $"{other} is empty or not mounted, and the database knows files that should be there.");

        await File.WriteAllTextAsync(Path.Combine(other, ".store"), Guid.NewGuid().ToString());
        await RefusesToStartAsync(settings, $"{other} holds the files of another database.");

        await HostProcess.RunAsync(["content", "adopt"], settings);
        using (var process = await HostProcess.ServeAsync(settings)) Assert.False(process.HasExited);
        Directory.Delete(other, recursive: true);
    }

    [Fact]
    public async Task One_that_cannot_be_used_does_too()
    {
        await using var database = await host.NewDatabaseAsync();
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings:Database"] = database.ConnectionString, ["Modular:Content:Folder"] = "/dev/null/content" };

        await RefusesToStartAsync(settings, "Modular:Content:Folder: /dev/null/content cannot be used: ");
    }

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    private Dictionary<string, string?> Settings => new(StringComparer.Ordinal) { ["ConnectionStrings:Database"] = _node.Database.ConnectionString };

    private Task<string> RunAsync(params string[] verb) => HostProcess.RunAsync(["content", .. verb], Settings);

    private static async Task RefusesToStartAsync(Dictionary<string, string?> settings, string reason)
    {
        using var process = HostProcess.Start(["--urls", "http://127.0.0.1:0"], settings);

        Assert.Equal(1, await process.WaitAsync(Patience.Of(30)));
        Assert.Contains(reason, Assert.Single(process.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}

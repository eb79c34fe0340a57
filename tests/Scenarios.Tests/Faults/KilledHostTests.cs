namespace Scenarios.Tests.Faults;

public sealed class KilledHostTests(TestHost host)
{
    [Fact]
    public async Task A_host_killed_while_it_writes_loses_nothing_it_acknowledged()
    {
        await using var database = await host.NewDatabaseAsync();
        TestUser ann;
        string url;
        await using (var node = await host.StartAnotherAsync(database: database))
        {
            ann = await node.SignedInAsync();
            url = await DatabaseAwayTests.NewTopicAsync(node, ann);
        }

        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings:Database"] = database.ConnectionString };
        var process = await HostProcess.ServeAsync(settings);
        var client = ClientOf(process, ann);
        var writers = new Writers(() => Volatile.Read(ref client), url);
        using var stop = new CancellationTokenSource();
        var writing = writers.RunAsync(8, stop.Token);

        for (var kills = 0; kills < 2; kills++)
        {
            await writers.WaitForAsync(writers.Acknowledged + 50);
            process.Kill();
            await process.WaitAsync(Patience.Of(10));
            process.Dispose();
            process = await HostProcess.ServeAsync(settings);
            Volatile.Write(ref client, ClientOf(process, ann));
        }

        await writers.WaitForAsync(writers.Acknowledged + 50);
        await stop.CancelAsync();
        await writing;
        Assert.Equal([0, 201], writers.Statuses.Keys.Where(status => status != 409).Order());
        await writers.AreAllThereOnceAsync(database);
        process.Dispose();
        ann.Dispose();
    }

    private static TestClient ClientOf(HostProcess process, TestUser user)
    {
        var http = new HttpClient { BaseAddress = process.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", user.AccessToken);
        return new(http);
    }
}

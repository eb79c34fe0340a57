namespace Scenarios.Tests.Faults;

public sealed class DatabaseAwayTests
{
    [Fact]
    public async Task While_the_database_is_away_callers_are_told_so_and_nothing_acknowledged_is_lost()
    {
        var folder = Directory.CreateTempSubdirectory("modular-away-");
        var server = await TestServer.StartDurableAsync(Path.Combine(folder.FullName, "postgres"));
        try
        {
            var database = await TestDatabase.MakeOnAsync(server, "away");
            await using var node = await TestNode.StartAsync(database);
            using var ann = await node.SignedInAsync();
            var writers = new Writers(() => ann, await NewTopicAsync(node, ann));
            using var stop = new CancellationTokenSource();
            var writing = writers.RunAsync(8, stop.Token);
            await writers.WaitForAsync(100);

            await server.DisposeAsync();
            await Task.Delay(1500);
            (await ann.GetAsync("/health/live")).Expect(200);
            (await ann.GetAsync("/health/ready")).Expect(503);
            var refused = (await ann.GetAsync("/api/v1/forums/topics")).Expect(503, "database.away");
            Assert.Equal("2", refused.Header("Retry-After"));
            server = await TestServer.StartDurableAsync(Path.Combine(folder.FullName, "postgres"));

            await writers.WaitForAsync(writers.Acknowledged + 100);
            await stop.CancelAsync();
            await writing;
            database.ForgetConnections();
            Assert.Equal([201, 503], writers.Statuses.Keys.Where(status => status != 409).Order());
            await writers.AreAllThereOnceAsync(database);
            (await ann.GetAsync("/health/ready")).Expect(200);
            await database.WaitUntilAsync("select not exists (select from accounts.audit_entries where seq is null)"); // sealing went on as well
        }
        finally
        {
            await server.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }

    internal static async Task<string> NewTopicAsync(TestNode node, TestUser ann)
    {
        using var admin = await node.SignedInAsync(Role.Admin);
        (await admin.PostAsync("/api/v1/forums/categories", new { name = "Faults", slug = "faults" })).Expect(201);
        var topic = (await ann.PostAsync("/api/v1/forums/topics", new { category = "faults", title = "Whatever happens", content = "Keep writing here." })).Expect(201);
        return topic.Header("Location") + "/replies";
    }
}

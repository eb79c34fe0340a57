using Modular.Testing.Databases;

namespace Forums.Tests.Http;

public sealed class SearchTurnsTests(TestHost host)
{
    private const string Search = "/api/v1/forums/search?q=lantern";
    private const string Waiting = "select count(*) = $1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%find_posts%'";

    [Fact]
    public async Task Searches_take_turns_and_whoever_would_wait_too_long_is_told_to_come_again()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(new() { ["Modular:Forums:Search:AtOnce"] = "1", ["Modular:Forums:Search:Waiting"] = "1" }, database);
        using var someone = node.Client();
        (await someone.GetAsync(Search)).Expect(200);
        await using var held = await HeldRows.TakeAsync(database, "lock table forums.topics in access exclusive mode");

        var first = someone.GetAsync(Search);
        await database.WaitUntilAsync(Waiting, 1);
        Task<HttpAnswer>[] more = [someone.GetAsync(Search), someone.GetAsync(Search)];
        var refused = await Task.WhenAny(more);
        Assert.Equal("2", (await refused).Expect(503, "forums.search.busy").Header("Retry-After"));
        Assert.True(await database.AskAsync<bool>(Waiting, 1), "A second search did not wait for its turn.");

        await held.ReleaseAfterAsync(1);
        (await first).Expect(200);
        (await more.Single(m => m != refused)).Expect(200);
        (await someone.GetAsync(Search)).Expect(200);
    }
}

using Forums.Tests.Http;
using Modular.Forums.Domain;

namespace Forums.Tests.Revisions;

public sealed class RevisionLimitTests(TestHost host)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_very_many_edits_the_newest_stay_and_the_first(bool ofReply)
    {
        using var ann = await host.SignedInAsync();
        var topic = (await ann.NewTopicAsync(await host.NewCategoryAsync())).Id;
        var id = ofReply ? (await ann.ReplyAsync(topic)).Id : topic;
        var (address, table, kind) = ofReply ? ($"{People.Replies}/{id}", "replies", 2) : ($"{Forum.Topics}/{topic}", "topics", 1);
        await host.Database.RunAsync($"""
            insert into forums.revisions (post_kind, post_id, version, title, content, tags, edited_by, at)
            select {kind}, $1, n, {(ofReply ? "null" : "'A title'")}, 'Said in version ' || n, {(ofReply ? "null" : "'{}'")}, $2, now() from generate_series(1, $3) n
            """, id, ann.Id, Revision.MaxKept);
        await host.Database.RunAsync($"update forums.{table} set version = $2 where id = $1", id, (long)Revision.MaxKept + 1);

        Assert.Equal(Versions(1, 201), await EditedAsync("The 201st is the last for which all stay."));
        Assert.Equal([1, .. Versions(3, 200)], await EditedAsync("For this one the second has to go."));
        Assert.Equal([1, .. Versions(4, 200)], await EditedAsync("And for this one the third."));

        async Task<IEnumerable<long>> EditedAsync(string content)
        {
            (await ann.PatchAsync(address, new { content }, ("If-Match", "*"))).Expect(200);
            return (await ann.PagesAsync($"{address}/revisions?limit=100")).SelectMany(p => p.Items).Select(r => r.GetProperty("version").GetInt64()).Order().ToList();
        }
    }

    private static IEnumerable<long> Versions(int first, int count) => Enumerable.Range(first, count).Select(n => (long)n);
}

namespace Scheduling.Tests.Http;

public sealed class LongListTests(QuietNode node) : IClassFixture<QuietNode>
{
    [Fact]
    public async Task Whoever_filters_for_something_rare_goes_on_from_where_the_look_ended()
    {
        await node.Database.RunAsync("""
            insert into scheduling.job_history (id, type, queue, priority, state, run_at, attempt, max_attempts, lease, args, created_at, finished_at)
            select i, 'long', case when i % 25000 = 10 then 'rare' else 'common' end, 5, 4, now(), 1, 1, 1, '{}', now(), now() from generate_series(1, 60000) i
            """);
        await node.Database.RunAsync("""
            insert into scheduling.jobs (id, type, queue, priority, state, rank, run_at, max_attempts, args)
            select i, 'long', case when i in (60001, 85000) then 'rare' else 'common' end, 5, 1, now(), now(), 1, '{}' from generate_series(60001, 85000) i
            """);

        var found = new List<long>();
        var short_ones = 0;
        var pages = 0;
        for (string? next = JobNode.Jobs + "?queue=rare&limit=10"; next is not null; pages++)
        {
            var page = (await node.Admin.GetAsync(next)).Expect(200);
            found.AddRange(page.Items.Select(j => j.GetProperty("id").GetInt64()));
            if (page.Items.Count == 0) short_ones++;
            next = page.NextLink;
            Assert.True(pages < 20, "The pages do not end.");
        }

        Assert.Equal([85000, 60001, 50010, 25010, 10], found);
        Assert.InRange(pages, 4, 8);
        Assert.True(short_ones <= 2, $"{short_ones} empty pages of {pages}");
    }
}

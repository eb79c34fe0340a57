using Forums.Tests.Http;

namespace Forums.Tests.Reports;

public sealed class ReportLimitTests(TestHost host)
{
    private const string Reports = "/api/v1/forums/reports";
    private const int ADay = 20;

    [Fact]
    public async Task Somebody_reports_twenty_posts_a_day_and_refused_ones_do_not_count()
    {
        await using var node = await host.StartAnotherAsync(new() { ["Modular:RateLimits:Enabled"] = "true", ["Modular:RateLimits:Policies:writes:Permits"] = "1000", ["Modular:RateLimits:Policies:writes:Seconds"] = "60" });
        using var ann = await host.SignedInAsync();
        using var ben = await host.SignedInAsync();
        using var there = node.ClientOf(ben);
        var topic = (await ann.NewTopicAsync(await host.NewCategoryAsync())).Id;
        var replies = new List<long>();
        for (var i = 0; i < ADay; i++) replies.Add((await ann.ReplyAsync(topic)).Id);

        foreach (var reply in replies)
        {
            (await there.PostAsync(Reports, new { replyId = reply, reason = "spam" })).Expect(201);
            if (reply != replies[^1]) (await there.PostAsync(Reports, new { replyId = reply, reason = "spam" })).Expect(409, "forums.report.already_reported");
        }

        var refused = (await there.PostAsync(Reports, new { topicId = topic, reason = "spam" })).Expect(429, "rate.limited");
        Assert.Contains("\"reports\";r=0;", refused.Header("RateLimit"), StringComparison.Ordinal);
        await host.Database.RunAsync("update platform.rate_allowances set full_at = full_at - interval '72 minutes' where policy = 'reports'");
        (await there.PostAsync(Reports, new { topicId = topic, reason = "spam" })).Expect(201);
    }
}

using Forums.Tests.Http;

namespace Forums.Tests.Statements;

/// <summary>The same of what people read about themselves, and moderators and admins about others: one row or fifty, a few statements.</summary>
public sealed class PersonalStatementTests(TestHost host)
{
    private const int Most = 5;

    [Fact]
    public async Task A_read_takes_as_many_statements_for_fifty_rows_as_for_one()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        await using var one = await Crowd.MakeAsync(host, 1);
        await using var fifty = await Crowd.MakeAsync(host, 50);
        (string Of, Func<Crowd, TestClient> Who, Func<Crowd, string> Path)[] reads =
        [
            ("follows", c => c.Person, _ => $"{People.Me}/follows?limit=100"),
            ("preferences", c => c.Person, _ => $"{People.Me}/preferences"),
            ("a follow", c => c.Person, c => $"{Forum.Topics}/{c.Topic}/follow"),
            ("unread topics", c => c.Person, _ => $"{People.Me}/unread?limit=100"),
            ("count of unread topics", c => c.Person, _ => $"{People.Me}/unread/count"),
            ("read states", c => c.Person, c => $"{Forum.Topics}/unread?ids={c.Topics}"),
            ("a read state", c => c.Person, c => $"{Forum.Topics}/{c.Topic}/read"),
            ("notifications", c => c.Person, _ => $"{People.Me}/notifications?limit=100"),
            ("unread notifications", c => c.Person, _ => $"{People.Me}/notifications?unread=true&limit=100"),
            ("count of notifications", c => c.Person, _ => $"{People.Me}/notifications/unread-count"),
            ("drafts", c => c.Person, _ => $"{People.Me}/drafts"),
            ("a draft", c => c.Person, c => $"{People.Me}/drafts/topic-{c.Topic}"),
            ("votes", c => c.Person, c => $"{Forum.Topics}/{c.Topic}/votes/mine?replies={c.Replies}"),
            ("a vote", c => c.Person, c => $"{Forum.Topics}/{c.Topic}/vote"),
            ("reactions", c => c.Person, c => $"{Forum.Topics}/{c.Topic}/reactions?replies={c.Replies}"),
            ("own standing", c => c.Person, _ => $"{People.Me}/standing"),
            ("revisions", _ => admin, c => $"{Forum.Topics}/{c.Topic}/revisions?limit=100"),
            ("reports", _ => admin, c => $"/api/v1/forums/moderation/reports?category={c.Category}&limit=100"),
            ("a report", _ => admin, c => $"/api/v1/forums/moderation/reports/{c.Case}"),
            ("a person", _ => admin, c => $"/api/v1/forums/moderation/people/{c.Person.Id}"),
            ("a suspension", _ => admin, c => $"/api/v1/forums/moderation/people/{c.Person.Id}/suspension"),
            ("deliveries", _ => admin, c => $"/api/v1/forums/webhooks/{c.Webhook}/deliveries?limit=100"),
            ("webhooks", _ => admin, _ => "/api/v1/forums/webhooks"),
            ("sections", _ => admin, _ => "/api/v1/forums/sections"),
            ("statistics", _ => admin, _ => "/api/v1/forums/stats"),
            ("analytics", _ => admin, c => $"/api/v1/forums/stats/analytics?from={c.Year}-01-01&to={c.Year}-12-31"),
            ("metrics", _ => admin, _ => "/api/v1/forums/metrics"),
        ];

        foreach (var (of, who, path) in reads)
        {
            var (few, many) = (await StatementCount.OfAsync(who(one), path(one)), await StatementCount.OfAsync(who(fifty), path(fifty)));

            Assert.True(few == many && few is > 0 and <= Most, $"{of}: {few} statements for one row, {many} for fifty");
        }
    }

    [Fact]
    public async Task A_live_feed_takes_as_many_for_fifty_events_as_for_one()
    {
        await using var one = await Crowd.MakeAsync(host, 1);
        await using var fifty = await Crowd.MakeAsync(host, 50);

        var (few, many) = (await CountAsync(one), await CountAsync(fifty));

        Assert.True(few == many && few is > 0 and <= Most, $"{few} statements for one event, {many} for fifty");
    }

    private async Task<int> CountAsync(Crowd crowd) => await StatementCount.OfAsync(async header =>
    {
        using var http = new HttpClient { BaseAddress = host.Node.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/forums/events?category={crowd.Category}&last={crowd.Rows}");
        request.Headers.Add(header.Name, header.Value);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
        for (var told = 0; told < crowd.Rows;)
            if (await lines.ReadLineAsync() == "event: topic.updated") told++;
    });
}

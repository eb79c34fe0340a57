using Forums.Tests.Http;

namespace Forums.Tests.Reports;

/// <summary>People report posts, and those who keep order decide.</summary>
public sealed class ReportTests(TestHost host) : IAsyncLifetime
{
    private const string Reports = "/api/v1/forums/reports";
    private const string Queue = "/api/v1/forums/moderation/reports";

    private TestUser _ann = null!;
    private TestUser _ben = null!;
    private TestUser _moderator = null!;
    private string _category = "";
    private long _topic;
    private long _reply;

    public async ValueTask InitializeAsync()
    {
        _category = await host.NewCategoryAsync();
        _ann = await host.SignedInAsync();
        _ben = await host.SignedInAsync();
        _moderator = await host.SignedInAsync(Role.Moderator);
        _topic = (await _ann.NewTopicAsync(_category)).Id;
        _reply = (await _ann.ReplyAsync(_topic, "Something rude.")).Id;
    }

    [Fact]
    public async Task All_reports_of_a_post_are_one_case_and_each_person_makes_one()
    {
        using var carl = await host.SignedInAsync();
        var first = (await _ben.PostAsync(Reports, new { replyId = _reply, reason = "abuse", note = "Not nice." })).Expect(201);
        (await carl.PostAsync(Reports, new { replyId = _reply, reason = "off_topic" })).Expect(201);
        (await _ben.PostAsync(Reports, new { replyId = _reply, reason = "spam" })).Expect(409, "forums.report.already_reported");

        var reported = await TheCaseAsync();
        Assert.Equal((2, _reply, _topic), (reported.GetProperty("reportCount").GetInt32(), reported.GetProperty("replyId").GetInt64(), reported.GetProperty("topicId").GetInt64()));
        Assert.Equal("""["abuse","off_topic"]""", reported.GetProperty("reasons").GetRawText());
        Assert.Equal("Something rude.", reported.GetProperty("excerpt").GetString());

        var whole = (await _moderator.GetAsync($"{Queue}/{reported.GetProperty("id").GetInt64()}")).Expect(200);
        Assert.Equal([carl.Id, _ben.Id], whole.Json.GetProperty("reports").EnumerateArray().Select(r => r.GetProperty("reporter").GetProperty("id").GetGuid()));
        Assert.Equal("pending", (await _ben.GetAsync(first.Header("Location")!)).Expect(200)["status"]);
        (await carl.GetAsync(first.Header("Location")!)).Expect(404, "forums.report.not_found");
    }

    [Fact]
    public async Task What_cannot_be_reported_is_refused_all_at_once()
    {
        var answer = (await _ben.PostAsync(Reports, new { reason = "boredom", note = new string('n', 1001) })).Expect(422, "request.invalid");
        Assert.Equal([" forums.report.post_missing", "/reason forums.report.unknown_reason", "/note forums.report.note_too_long"], answer.Errors);
        (await _ben.PostAsync(Reports, new { topicId = _topic, replyId = _reply, reason = "spam" })).Expect(422, "forums.report.post_missing");
        (await _ann.PostAsync(Reports, new { topicId = _topic, reason = "spam" })).Expect(409, "forums.report.own_post");
        (await _ben.PostAsync(Reports, new { topicId = long.MaxValue, reason = "spam" })).Expect(404, "forums.topic.not_found");
        (await _ben.PostAsync(Reports, new { replyId = long.MaxValue, reason = "spam" })).Expect(404, "forums.reply.not_found");
        (await _ben.PostAsync(Reports, new { topicId = _topic, reason = "spam", note = new string('n', 1000) })).Expect(201);
    }

    [Fact]
    public async Task Hiding_a_reply_takes_it_out_of_sight_and_out_of_the_totals()
    {
        (await _ben.PostAsync(Reports, new { replyId = _reply, reason = "abuse" })).Expect(201);
        var reported = await TheCaseAsync();

        var resolved = (await DecideAsync(_moderator, reported, "resolve", new { action = "hide", note = "Rude." })).Expect(200);

        Assert.Equal(("resolved", "hide", "true"), (resolved["status"], resolved["action"], resolved["isDeleted"]));
        (await _ben.GetAsync($"/api/v1/forums/replies/{_reply}")).Expect(404);
        Assert.Equal("0", (await _ben.GetAsync($"{Forum.Topics}/{_topic}"))["replyCount"]);
        Assert.Equal("reply.deleted|-1", Assert.Single(await host.Database.ListAsync("select kind, replies from forums.changes where reply_id = $1 and kind <> 'reply.created'", _reply)));
        Assert.Equal($"{_moderator.Id}", Assert.Single(await host.Database.ListAsync("select deleted_by from forums.replies where id = $1", _reply)));
        (await _ben.PostAsync(Reports, new { replyId = _reply, reason = "abuse" })).Expect(404);
        Assert.Empty((await _moderator.GetAsync($"{Queue}?category={_category}")).Expect(200).Items);
        Assert.Single((await _moderator.GetAsync($"{Queue}?category={_category}&status=resolved")).Expect(200).Items);
        Assert.Equal(["forums.report_resolved", "forums.post_hidden"], await WrittenAsync(_moderator));
    }

    [Fact]
    public async Task Hiding_a_topic_hides_it()
    {
        (await _ben.PostAsync(Reports, new { topicId = _topic, reason = "spam" })).Expect(201);

        (await DecideAsync(_moderator, await TheCaseAsync(), "resolve", new { action = "delete" })).Expect(200);

        (await _ben.GetAsync($"{Forum.Topics}/{_topic}")).Expect(404);
        (await _moderator.GetAsync($"{Forum.Topics}/{_topic}")).Expect(200);
        Assert.Equal("-1|-1", Assert.Single(await host.Database.ListAsync("select topics, replies from forums.changes where topic_id = $1 and kind = 'topic.deleted'", _topic)));
    }

    [Fact]
    public async Task Of_two_moderators_at_once_on_two_nodes_one_decides()
    {
        await using var node = await host.StartAnotherAsync();
        using var other = await host.SignedInAsync(Role.Moderator);
        using var there = node.ClientOf(other);
        (await _ben.PostAsync(Reports, new { replyId = _reply, reason = "abuse" })).Expect(201);
        var reported = await TheCaseAsync();

        var answers = await Task.WhenAll(DecideAsync(_moderator, reported, "resolve", new { action = "hide" }), DecideAsync(there, reported, "dismiss", new { note = "Fine." }));

        Assert.Equal([200, 412], answers.Select(a => a.Status).Order());
        (await _moderator.PostAsync($"{Queue}/{reported.GetProperty("id").GetInt64()}/dismiss", new { }, ("If-Match", "*"))).Expect(409, "forums.report.closed");
        (await _moderator.PostAsync($"{Queue}/{reported.GetProperty("id").GetInt64()}/dismiss", new { })).Expect(428);
    }

    [Fact]
    public async Task It_is_given_to_who_keeps_order_there_and_found_by_them()
    {
        (await _ben.PostAsync(Reports, new { replyId = _reply, reason = "abuse" })).Expect(201);
        var reported = await TheCaseAsync();
        (await DecideAsync(_moderator, reported, "assign", new { assignee = _ben.Id })).Expect(422, "forums.report.assignee_cannot");

        var assigned = (await DecideAsync(_moderator, reported, "assign", new { assignee = _moderator.Id })).Expect(200);

        Assert.Equal(_moderator.Id, assigned.Json.GetProperty("assignee").GetProperty("id").GetGuid());
        Assert.Single((await _moderator.GetAsync($"{Queue}?assignee=me&category={_category}")).Expect(200).Items);
        Assert.Empty((await _moderator.GetAsync($"{Queue}?assignee=none&category={_category}")).Expect(200).Items);
        (await _moderator.GetAsync($"{Queue}?assignee=you&status=lost")).Expect(422, "request.invalid");
    }

    [Fact]
    public async Task Nobody_hears_of_reports_where_they_do_not_keep_order()
    {
        (await _ben.PostAsync(Reports, new { replyId = _reply, reason = "abuse" })).Expect(201);
        var reported = await TheCaseAsync();
        Assert.Empty((await _ben.GetAsync(Queue)).Expect(200).Items);
        (await _ben.GetAsync($"{Queue}/{reported.GetProperty("id").GetInt64()}")).Expect(404, "forums.report.not_found");
        (await DecideAsync(_ben, reported, "resolve", new { action = "none" })).Expect(404, "forums.report.not_found");

        await host.Database.RunAsync("update forums.categories set view_roles = 8, post_roles = 8, moderate_roles = 8 where slug = $1", _category);

        (await _ben.PostAsync(Reports, new { topicId = _topic, reason = "spam" })).Expect(404, "forums.topic.not_found");
        (await _moderator.GetAsync($"{Queue}/{reported.GetProperty("id").GetInt64()}")).Expect(404, "forums.report.not_found");
        Assert.DoesNotContain((await _moderator.PagesAsync($"{Queue}?limit=100")).Ids(), id => id == reported.GetProperty("id").GetInt64());
        Assert.Empty((await _moderator.GetAsync($"/api/v1/forums/moderation/people/{_ann.Id}")).Expect(200).Json.GetProperty("reports").EnumerateArray());
    }

    [Fact]
    public async Task The_queue_goes_on_page_by_page()
    {
        for (var i = 0; i < 5; i++) (await _ben.PostAsync(Reports, new { replyId = (await _ann.ReplyAsync(_topic)).Id, reason = "spam" })).Expect(201);

        var ids = (await _moderator.PagesAsync($"{Queue}?category={_category}&limit=2")).Ids();

        Assert.Equal(5, ids.Distinct().Count());
        Assert.Equal(ids.Order(), ids);
    }

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        _ben.Dispose();
        _moderator.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Task<HttpAnswer> DecideAsync(TestClient by, System.Text.Json.JsonElement reported, string verb, object body) =>
        by.PostAsync($"{Queue}/{reported.GetProperty("id").GetInt64()}/{verb}", body, ("If-Match", reported.GetProperty("etag").GetString()!));

    private async Task<System.Text.Json.JsonElement> TheCaseAsync() => Assert.Single((await _moderator.GetAsync($"{Queue}?category={_category}")).Expect(200).Items);

    private async Task<IEnumerable<string?>> WrittenAsync(TestUser by)
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        return (await admin.GetAsync($"/api/v1/accounts/audit?actor={by.Id}&action=forums.")).Expect(200).Items.Select(e => e.GetProperty("action").GetString());
    }
}

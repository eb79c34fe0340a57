using Forums.Tests.Http;
using Forums.Tests.Webhooks;

namespace Forums.Tests.Sanctions;

/// <summary>Moderators warn people and keep them from posting for a while.</summary>
public sealed class SuspensionTests(TestHost host) : IAsyncLifetime
{
    private const string Reports = "/api/v1/forums/reports";

    private TestUser _ann = null!;
    private TestUser _moderator = null!;
    private string _category = "";

    public async ValueTask InitializeAsync()
    {
        _category = await host.NewCategoryAsync();
        _ann = await host.SignedInAsync();
        _moderator = await host.SignedInAsync(Role.Moderator);
    }

    [Fact]
    public async Task Whoever_is_suspended_writes_nothing_on_any_node_until_it_is_lifted()
    {
        await using var node = await host.StartAnotherAsync();
        using var there = node.ClientOf(_ann);
        var topic = await _ann.NewTopicAsync(_category);
        await there.ReplyAsync(topic.Id);

        var suspended = (await SuspendAsync(_ann.Id, "\"0.0\"")).Expect(200);

        var refused = (await _ann.PostAsync($"{Forum.Topics}/{topic.Id}/replies", new { content = "Still here." })).Expect(403, "forums.suspended");
        Assert.Contains(suspended.Json.GetProperty("suspension").GetProperty("until").GetDateTimeOffset().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), refused["detail"], StringComparison.Ordinal);
        (await _ann.PostAsync(Forum.Topics, new { category = _category, title = "Another", content = Forum.Content })).Expect(403, "forums.suspended");
        (await _ann.PatchAsync($"{Forum.Topics}/{topic.Id}", new { title = "Another" }, ("If-Match", "*"))).Expect(403, "forums.suspended");
        (await _ann.PostAsync(Reports, new { topicId = topic.Id, reason = "spam" })).Expect(403, "forums.suspended");
        (await _ann.PostAsync("/api/v1/forums/attachments", new StringContent("words"))).Expect(403, "forums.suspended");
        (await _ann.GetAsync($"{Forum.Topics}/{topic.Id}")).Expect(200);
        await Soon.HoldsAsync(async () => (await there.PostAsync($"{Forum.Topics}/{topic.Id}/replies", new { content = "There." })).Status == 403);

        (await _moderator.DeleteAsync(SuspensionOf(_ann.Id), ("If-Match", suspended.ETag!))).Expect(200);

        await _ann.ReplyAsync(topic.Id);
        await Soon.HoldsAsync(async () => (await there.PostAsync($"{Forum.Topics}/{topic.Id}/replies", new { content = "There." })).Status == 201);
        (await _moderator.DeleteAsync(SuspensionOf(_ann.Id), ("If-Match", "*"))).Expect(409, "forums.sanction.not_suspended");
    }

    [Fact]
    public async Task A_suspension_ends_by_itself()
    {
        var topic = await _ann.NewTopicAsync(_category);
        (await _moderator.PutAsync(SuspensionOf(_ann.Id), new { until = DateTimeOffset.UtcNow.AddSeconds(2), reason = "A moment." }, ("If-Match", "*"))).Expect(200);
        (await _ann.PostAsync($"{Forum.Topics}/{topic.Id}/replies", new { content = "Hm." })).Expect(403, "forums.suspended");

        await Soon.HoldsAsync(async () => (await _ann.PostAsync($"{Forum.Topics}/{topic.Id}/replies", new { content = "Hm." })).Status == 201);

        Assert.Equal("null", (await _moderator.GetAsync(SuspensionOf(_ann.Id))).Expect(200)["suspension"]);
    }

    [Fact]
    public async Task Admins_and_oneself_are_out_of_reach_and_members_reach_nobody()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        (await SuspendAsync(admin.Id)).Expect(403, "forums.sanction.of_admin");
        (await SuspendAsync(_moderator.Id)).Expect(403, "forums.sanction.of_yourself");
        (await SuspendAsync(Guid.NewGuid())).Expect(404, "forums.person.not_found");
        (await _moderator.GetAsync($"/api/v1/forums/moderation/people/{Guid.NewGuid()}")).Expect(404, "forums.person.not_found");
        (await _ann.PutAsync(SuspensionOf(_moderator.Id), new { until = DateTimeOffset.UtcNow.AddDays(1), reason = "Revenge." }, ("If-Match", "*"))).Expect(403);
        (await _ann.GetAsync($"/api/v1/forums/moderation/people/{_moderator.Id}")).Expect(403);
    }

    [Fact]
    public async Task What_is_missing_or_impossible_is_told_at_once()
    {
        var answer = (await _moderator.PutAsync(SuspensionOf(_ann.Id), new { until = DateTimeOffset.UtcNow.AddDays(-1), reason = " " }, ("If-Match", "*"))).Expect(422);
        Assert.Equal(["/until forums.sanction.until_past", "/reason forums.sanction.reason_missing"], answer.Errors);
        (await _moderator.PutAsync(SuspensionOf(_ann.Id), new { until = DateTimeOffset.UtcNow.AddYears(11), reason = "Long." }, ("If-Match", "*"))).Expect(422, "forums.sanction.until_too_far");
        (await _moderator.PutAsync(SuspensionOf(_ann.Id), new { reason = "No end." }, ("If-Match", "*"))).Expect(422, "forums.sanction.until_missing");
        (await _moderator.PutAsync(SuspensionOf(_ann.Id), new { until = DateTimeOffset.UtcNow.AddDays(1), reason = "Why." })).Expect(428);
        (await _moderator.PostAsync($"/api/v1/forums/moderation/people/{_ann.Id}/warnings", new { reason = new string('r', 1001) })).Expect(422, "forums.sanction.reason_too_long");
    }

    [Fact]
    public async Task Of_two_who_suspend_at_once_one_is_told_that_the_other_was_faster()
    {
        using var other = await host.SignedInAsync(Role.Moderator);

        var answers = await Task.WhenAll(SuspendAsync(_ann.Id, "\"0.0\""), other.PutAsync(SuspensionOf(_ann.Id), new { until = DateTimeOffset.UtcNow.AddDays(9), reason = "Too." }, ("If-Match", "\"0.0\"")));

        Assert.Equal([200, 412], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task A_case_may_end_in_a_warning_or_a_suspension_and_the_person_learns_why()
    {
        using var ben = await host.SignedInAsync();
        var topic = await _ann.NewTopicAsync(_category);
        (await ben.PostAsync(Reports, new { topicId = topic.Id, reason = "abuse" })).Expect(201);
        var id = (await _moderator.GetAsync($"/api/v1/forums/moderation/reports?category={_category}")).Items[0].GetProperty("id").GetInt64();
        var resolve = $"/api/v1/forums/moderation/reports/{id}/resolve";
        (await _moderator.PostAsync(resolve, new { action = "suspend" }, ("If-Match", "*"))).Expect(422, "request.invalid");
        (await _moderator.PostAsync(resolve, new { action = "warn", note = "Be kind.", until = DateTimeOffset.UtcNow }, ("If-Match", "*"))).Expect(422, "forums.report.until_out_of_place");

        (await _moderator.PostAsync(resolve, new { action = "suspend", note = "Be kind.", until = DateTimeOffset.UtcNow.AddDays(3) }, ("If-Match", "*"))).Expect(200);
        (await _moderator.PostAsync($"/api/v1/forums/moderation/people/{_ann.Id}/warnings", new { reason = "Really." })).Expect(201);

        var own = (await _ann.GetAsync("/api/v1/forums/me/standing")).Expect(200);
        Assert.Equal(("Be kind.", "Really."), (own["suspensionReason"], own.Json.GetProperty("warnings")[0].GetProperty("reason").GetString()));
        var person = (await _moderator.GetAsync($"/api/v1/forums/moderation/people/{_ann.Id}")).Expect(200).Json;
        Assert.Equal(["warning", "suspension"], person.GetProperty("history").EnumerateArray().Select(s => s.GetProperty("kind").GetString()));
        Assert.Equal(id, person.GetProperty("history")[1].GetProperty("reportId").GetInt64());
        Assert.Equal(id, person.GetProperty("reports")[0].GetProperty("id").GetInt64());
    }

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        _moderator.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string SuspensionOf(Guid person) => $"/api/v1/forums/moderation/people/{person}/suspension";

    private Task<HttpAnswer> SuspendAsync(Guid person, string ifMatch = "*") =>
        _moderator.PutAsync(SuspensionOf(person), new { until = DateTimeOffset.UtcNow.AddDays(7), reason = "Rude." }, ("If-Match", ifMatch));
}

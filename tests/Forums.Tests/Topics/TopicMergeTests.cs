using System.Text.Json;
using Forums.Tests.Http;
using Forums.Tests.Threads;

namespace Forums.Tests.Topics;

public sealed class TopicMergeTests(TestHost host) : IAsyncLifetime
{
    private TestUser _ann = null!;
    private TestUser _bob = null!;
    private TestUser _moderator = null!;
    private (string Of, string Into) _category;
    private long _from;
    private long _into;

    private string Url => $"{Forum.Topics}/{_from}";

    public async ValueTask InitializeAsync()
    {
        (_ann, _bob, _moderator) = (await host.SignedInAsync(), await host.SignedInAsync(), await host.SignedInAsync(Role.Moderator));
        _category = (await host.NewCategoryAsync(), await host.NewCategoryAsync());
        _from = (await _ann.NewTopicAsync(_category.Of, content: "The text of the topic that goes.")).Id;
        _into = (await _bob.NewTopicAsync(_category.Into)).Id;
    }

    [Fact]
    public async Task Its_text_becomes_a_reply_and_what_answered_it_answers_that()
    {
        var first = await _bob.ReplyAsync(_from);
        var below = await _ann.ReplyAsync(_from, parent: first.Id);
        var there = await _ann.ReplyAsync(_into);
        (await _ann.PutAsync($"/api/v1/forums/replies/{below.Id}/solution", null)).Expect(200);

        var merged = (await _moderator.PostAsync($"{Url}/merge", new { into = _into })).Expect(200);

        Assert.Equal((_into, "4", "null", "false"), (merged.Id, merged["replyCount"], merged["solutionReplyId"], merged["isSolved"]));
        Assert.Equal(merged.Text, (await _moderator.GetAsync($"{Forum.Topics}/{_into}")).Text);
        var replies = (await _ann.GetAsync($"{Forum.Topics}/{_into}/replies?view=tree")).Items;
        var text = replies.Single(r => r.GetProperty("content").GetString() == "The text of the topic that goes.");
        Assert.Equal(_ann.Id, text.GetProperty("author").GetProperty("id").GetGuid());
        Assert.Equal([there.Id, text.GetProperty("id").GetInt64(), first.Id, below.Id], replies.Select((JsonElement r) => r.GetProperty("id").GetInt64()));
        Assert.Equal([0, 0, 1, 2], replies.Select((JsonElement r) => r.GetProperty("depth").GetInt32()));
        Assert.Equal(text.GetProperty("id").GetInt64(), replies[2].GetProperty("parentId").GetInt64());
        await Truth.HoldsAsync(host, _into);
        await Truth.HoldsAsync(host, _category.Of, _category.Into);
    }

    [Fact]
    public async Task What_is_left_says_where_it_went_and_stays_deleted()
    {
        (await _moderator.PostAsync($"{Url}/merge", new { into = _into })).Expect(200);

        var stub = (await _moderator.GetAsync(Url)).Expect(200);
        Assert.Equal(("true", $"{_into}", "0"), (stub["isDeleted"], stub["mergedInto"], stub["replyCount"]));
        (await _moderator.PostAsync($"{Url}/restore", null)).Expect(409, "forums.topic.merged");
        (await _moderator.PostAsync($"{Url}/merge", new { into = _into })).Expect(409, "forums.topic.merged");
        (await _moderator.PostAsync($"{Forum.Topics}/{_into}/merge", new { into = _from })).Expect(409, "forums.topic.deleted");

        var away = (await _ann.GetAsync(Url)).Expect(404, "forums.topic.merged_away");
        Assert.EndsWith($"topic {_into}.", away["detail"], StringComparison.Ordinal);
        await host.Database.RunAsync("update forums.categories set is_public = false where slug = $1", _category.Into);
        (await _ann.GetAsync(Url)).Expect(404, "forums.topic.not_found");
    }

    [Fact]
    public async Task What_is_left_leads_nowhere_once_where_it_went_is_removed_for_good()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        (await _moderator.PostAsync($"{Url}/merge", new { into = _into })).Expect(200);
        var stub = (await _moderator.GetAsync(Url)).Expect(200);

        (await admin.DeleteAsync($"{Forum.Topics}/{_into}?permanent=true")).Expect(204);

        Assert.Equal("null", (await _moderator.GetAsync(Url, ("If-None-Match", stub.ETag!))).Expect(200)["mergedInto"]);
        (await _ann.GetAsync(Url)).Expect(404, "forums.topic.not_found");
    }

    [Fact]
    public async Task A_chain_of_merges_leads_to_its_end()
    {
        var last = await _bob.NewTopicAsync(_category.Into);
        await _bob.ReplyAsync(_from);
        (await _moderator.PostAsync($"{Url}/merge", new { into = _into })).Expect(200);
        (await _moderator.PostAsync($"{Forum.Topics}/{_into}/merge", new { into = last.Id })).Expect(200);

        Assert.Equal($"{last.Id}", (await _moderator.GetAsync(Url))["mergedInto"]);
        Assert.Equal("3", (await _ann.GetAsync($"{Forum.Topics}/{last.Id}"))["replyCount"]);
        await Truth.HoldsAsync(host, last.Id);
        await Truth.HoldsAsync(host, _category.Of, _category.Into);
    }

    [Fact]
    public async Task What_cannot_be_merged_is_refused_and_nothing_changes()
    {
        Assert.Equal(["/into forums.topic.merge_target_missing"], (await _moderator.PostAsync($"{Url}/merge", "{}")).Expect(422).Errors);
        Assert.Equal(["/into forums.topic.merge_into_itself"], (await _moderator.PostAsync($"{Url}/merge", new { into = _from })).Expect(422).Errors);
        Assert.Equal(["/into forums.topic.merge_target_unknown"], (await _moderator.PostAsync($"{Url}/merge", new { into = long.MaxValue })).Expect(422).Errors);
        (await _moderator.PostAsync($"{Forum.Topics}/{long.MaxValue}/merge", new { into = _into })).Expect(404, "forums.topic.not_found");
        (await _moderator.PostAsync($"{Url}/merge", """{"into":"7"}""")).Expect(400);
        (await _ann.PostAsync($"{Url}/merge", new { into = _into })).Expect(403, "forums.category.not_moderated");
        await host.Database.RunAsync("update forums.categories set moderate_roles = 8 where slug = $1", _category.Into);
        Assert.Equal(["/into forums.category.not_moderated"], (await _moderator.PostAsync($"{Url}/merge", new { into = _into })).Expect(403).Errors);
        await host.Database.RunAsync("update forums.categories set moderate_roles = 12 where slug = $1", _category.Into);
        (await _moderator.PutAsync($"{Forum.Topics}/{_into}/archive", null)).Expect(200);
        (await _moderator.PostAsync($"{Url}/merge", new { into = _into })).Expect(409, "forums.topic.archived");

        Assert.Equal("0", (await _ann.GetAsync($"{Forum.Topics}/{_into}"))["replyCount"]);
        (await _ann.GetAsync(Url)).Expect(200);
    }

    [Fact]
    public async Task Two_topics_merged_into_each_other_at_once_leave_one()
    {
        await using var other = await host.StartAnotherAsync();
        using var there = other.ClientOf(_moderator);
        await _bob.ReplyAsync(_from);

        var answers = await Task.WhenAll(_moderator.PostAsync($"{Url}/merge", new { into = _into }), there.PostAsync($"{Forum.Topics}/{_into}/merge", new { into = _from }));

        Assert.Equal([200, 409], answers.Select(a => a.Status).Order());
        await Truth.HoldsAsync(host, _category.Of, _category.Into);
    }

    [Fact]
    public async Task Replies_posted_while_topics_merge_are_in_one_of_them()
    {
        await using var other = await host.StartAnotherAsync();
        using var there = other.ClientOf(_bob);

        var posting = Enumerable.Range(0, 20).Select(n => (n % 2 == 0 ? _bob : there).PostAsync($"{Url}/replies", new { content = "To whom?" })).ToList();
        var merging = _moderator.PostAsync($"{Url}/merge", new { into = _into });
        var answers = await Task.WhenAll(posting);

        (await merging).Expect(200);
        Assert.All(answers, a => Assert.True(a.Status is 201 or 404, a.Text));
        Assert.Equal($"{1 + answers.Count(a => a.Status == 201)}", (await _ann.GetAsync($"{Forum.Topics}/{_into}"))["replyCount"]);
        await Truth.HoldsAsync(host, _into);
        await Truth.HoldsAsync(host, _category.Of, _category.Into);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var user in (TestUser[])[_ann, _bob, _moderator]) user.Dispose();
        return ValueTask.CompletedTask;
    }
}

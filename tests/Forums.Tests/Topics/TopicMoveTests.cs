using Forums.Tests.Http;
using Forums.Tests.Threads;

namespace Forums.Tests.Topics;

public sealed class TopicMoveTests(TestHost host) : IAsyncLifetime
{
    private TestUser _ann = null!;
    private TestUser _moderator = null!;
    private (string From, string To) _category;
    private long _topic;

    private string Url => $"{Forum.Topics}/{_topic}";

    public async ValueTask InitializeAsync()
    {
        (_ann, _moderator) = (await host.SignedInAsync(), await host.SignedInAsync(Role.Moderator));
        _category = (await host.NewCategoryAsync(), await host.NewCategoryAsync());
        _topic = (await _ann.NewTopicAsync(_category.From, "A title of both")).Id;
    }

    [Fact]
    public async Task A_topic_moves_with_its_replies_and_its_title_claims_nothing_there()
    {
        await _ann.NewTopicAsync(_category.To, "A title of both");
        await _ann.ReplyAsync(_topic);

        var moved = (await _moderator.PostAsync($"{Url}/move", new { category = _category.To })).Expect(200);
        (await _moderator.PostAsync($"{Url}/move", new { category = _category.To })).Expect(200);

        Assert.Equal((_category.To, "\"2.1\""), (moved.Json.GetProperty("category").GetProperty("slug").GetString(), moved.ETag));
        Assert.Equal(moved.Text, (await _moderator.GetAsync(Url)).Text);
        Assert.Equal(["topic.moved_away|-1|-1", "topic.moved_here|1|1"],
            await host.Database.ListAsync("select kind, topics, replies from forums.changes where topic_id = $1 and kind like 'topic.moved%' order by id", _topic));
        await Truth.HoldsAsync(host, _category.From, _category.To);
    }

    [Fact]
    public async Task It_is_moved_by_who_moderates_both_and_to_where_they_may_see()
    {
        (await _ann.PostAsync($"{Url}/move", new { category = _category.To })).Expect(403, "forums.category.not_moderated");
        Assert.Equal(["/category forums.category.missing"], (await _moderator.PostAsync($"{Url}/move", "{}")).Expect(422).Errors);
        Assert.Equal(["/category forums.category.unknown"], (await _moderator.PostAsync($"{Url}/move", new { category = "nowhere" })).Expect(422).Errors);
        (await _moderator.PostAsync($"{Url}/move", """{"category":{}}""")).Expect(400);

        await host.Database.RunAsync("update forums.categories set moderate_roles = 8 where slug = $1", _category.To);
        Assert.Equal(["/category forums.category.not_moderated"], (await _moderator.PostAsync($"{Url}/move", new { category = _category.To })).Expect(403).Errors);
        await host.Database.RunAsync("update forums.categories set view_roles = 8 where slug = $1", _category.To);
        var hidden = (await _moderator.PostAsync($"{Url}/move", new { category = _category.To })).Expect(422);
        Assert.Equal(["/category forums.category.unknown"], hidden.Errors);

        (await _moderator.DeleteAsync(Url)).Expect(204);
        (await _moderator.PostAsync($"{Url}/move", new { category = _category.From })).Expect(409, "forums.topic.deleted");
    }

    [Fact]
    public async Task Moved_back_and_forth_at_once_it_is_in_one_place_and_counted_there()
    {
        await using var other = await host.StartAnotherAsync();
        using var there = other.ClientOf(_moderator);
        await _ann.ReplyAsync(_topic);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n =>
            (n % 2 == 0 ? _moderator : there).PostAsync($"{Url}/move", new { category = n % 3 == 0 ? _category.From : _category.To })));

        Assert.All(answers, a => a.Expect(200));
        await Truth.HoldsAsync(host, _category.From, _category.To);
    }

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        _moderator.Dispose();
        return ValueTask.CompletedTask;
    }
}

using Forums.Tests.Http;
using Forums.Tests.Threads;

namespace Forums.Tests.Sections;

public sealed class CategoryDeletionTests(TestHost host) : IAsyncLifetime
{
    private TestUser _admin = null!;
    private TestUser _ann = null!;
    private string _slug = "";

    private string Url => $"{Forum.Categories}/{_slug}";

    public async ValueTask InitializeAsync()
    {
        (_admin, _ann) = (await host.SignedInAsync(Role.Admin), await host.SignedInAsync());
        _slug = await host.NewCategoryAsync();
    }

    [Fact]
    public async Task An_empty_category_goes_without_further_ado()
    {
        (await _ann.DeleteAsync(Url)).Expect(403);
        (await _admin.DeleteAsync(Url)).Expect(204);
        (await _admin.GetAsync(Url)).Expect(404);
        (await _admin.DeleteAsync(Url)).Expect(404, "forums.category.not_found");
    }

    [Fact]
    public async Task Topics_need_another_place_to_go_to()
    {
        var topic = await _ann.NewTopicAsync(_slug);
        await host.Database.RunAsync("update forums.topics set deleted_at = now() where id = $1", topic.Id);

        (await _admin.DeleteAsync(Url)).Expect(409, "forums.category.not_empty");
        Assert.Equal(["?moveTo forums.category.unknown"], (await _admin.DeleteAsync($"{Url}?moveTo=nowhere")).Expect(422).Errors);
        Assert.Equal(["?moveTo forums.category.unknown"], (await _admin.DeleteAsync($"{Url}?moveTo=N%20W")).Expect(422).Errors);
        Assert.Equal(["?moveTo forums.category.same_target"], (await _admin.DeleteAsync($"{Url}?moveTo={_slug}")).Expect(422).Errors);
        (await _admin.GetAsync(Url)).Expect(200);
    }

    [Fact]
    public async Task Its_topics_move_with_their_counts_and_each_move_is_in_the_log()
    {
        var target = await host.NewCategoryAsync();
        var first = await _ann.NewTopicAsync(_slug, "The same title");
        var second = await _ann.NewTopicAsync(_slug);
        await _ann.NewTopicAsync(target, "The same title");
        await _ann.ReplyAsync(first.Id);
        await host.Database.RunAsync("update forums.topics set deleted_at = now() where id = $1", (await _ann.NewTopicAsync(_slug)).Id);
        await host.Database.WaitUntilAsync("select topic_count = 3 from forums.categories where slug = $1", _slug);
        await host.Database.RunAsync("update forums.categories set topic_count = 2 where slug = $1", _slug);
        var id = (await _admin.GetAsync(Url)).Id;

        (await _admin.DeleteAsync($"{Url}?moveTo={target}")).Expect(204);

        Assert.Equal(target, (await _ann.GetAsync($"{Forum.Topics}/{first.Id}")).Expect(200).Json.GetProperty("category").GetProperty("slug").GetString());
        Assert.Equal("\"2.1\"", (await _ann.GetAsync($"{Forum.Topics}/{first.Id}")).ETag);
        Assert.Equal(
            [$"topic.moved_away|{first.Id}|-1|-1", $"topic.moved_here|{first.Id}|1|1", $"topic.moved_away|{second.Id}|-1|0", $"topic.moved_here|{second.Id}|1|0"],
            await host.Database.ListAsync("select kind, topic_id, topics, replies from forums.changes where kind like 'topic.moved%' and topic_id = any($1) order by id", (long[])[first.Id, second.Id]));
        await Truth.HoldsAsync(host, target);
        var entry = Assert.Single((await _admin.GetAsync($"/api/v1/accounts/audit?actor={_admin.Id}&action=forums.category_deleted")).Items);
        Assert.Equal($"forums.category/{id}", entry.GetProperty("target").GetString());
        Assert.Contains("\"topics\":3", entry.GetProperty("after").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topics_opened_while_it_is_deleted_are_moved_or_refused()
    {
        await using var other = await host.StartAnotherAsync();
        using var there = other.ClientOf(_ann);
        var target = await host.NewCategoryAsync();
        await _ann.NewTopicAsync(_slug);

        var opening = Enumerable.Range(0, 20).Select(n => (n % 2 == 0 ? _ann : there).PostAsync(Forum.Topics, new { category = _slug, title = Forum.Name("Race"), content = Forum.Content })).ToList();
        var deleting = _admin.DeleteAsync($"{Url}?moveTo={target}");
        var answers = await Task.WhenAll(opening);

        (await deleting).Expect(204);
        Assert.All(answers, a => Assert.True(a.Status == 201 || (a.Status, a.Code) == (422, "forums.category.unknown"), a.Text));
        Assert.Equal(1L + answers.Count(a => a.Status == 201), await host.Database.AskAsync<long>("select count(*) from forums.topics t join forums.categories c on c.id = category_id where slug = $1", target));
        await Truth.HoldsAsync(host, target);
    }

    public ValueTask DisposeAsync()
    {
        _admin.Dispose();
        _ann.Dispose();
        return ValueTask.CompletedTask;
    }
}

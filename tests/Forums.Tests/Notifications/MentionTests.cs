using Forums.Tests.Http;

namespace Forums.Tests.Notifications;

public sealed class MentionTests(TestHost host) : IAsyncLifetime
{
    private TestUser _ann = null!;
    private TestUser _ben = null!;
    private string _category = "";

    public async ValueTask InitializeAsync()
    {
        _category = await host.NewCategoryAsync();
        (_ann, _ben) = (await host.SignedInAsync(), await host.SignedInAsync());
    }

    [Fact]
    public async Task An_edit_tells_only_those_it_newly_mentions()
    {
        using var cleo = await host.SignedInAsync();
        var topic = (await _ann.NewTopicAsync(_category, content: $"Hello there, @{_ben.Username}.")).Id;
        Assert.Equal(["mention null"], await host.ToldOfAsync(_ben, topic));
        await host.Database.RunAsync("delete from forums.notifications where user_id = $1", _ben.Id); // had its day, or was read long ago

        (await _ann.PatchAsync($"{Forum.Topics}/{topic}", new { content = $"Hello there, @{_ben.Username} and @{cleo.Username} and @{_ann.Username}." }, ("If-Match", "*"))).Expect(200);

        Assert.Equal(["mention null"], await host.ToldOfAsync(cleo, topic));
        Assert.Empty(await host.ToldOfAsync(_ben, topic));
        Assert.Empty(await host.ToldOfAsync(_ann, topic));
    }

    [Fact]
    public async Task Ten_are_told_over_all_edits_and_the_eleventh_is_not()
    {
        var users = new List<TestUser>();
        for (var i = 0; i < 12; i++) users.Add(await host.SignedInAsync());
        var topic = (await _ann.NewTopicAsync(_category, content: "All of you: " + string.Join(' ', users.Take(9).Select(u => "@" + u.Username)))).Id;
        await host.ToldAsync(topic);

        (await _ann.PatchAsync($"{Forum.Topics}/{topic}", new { content = "And you: " + string.Join(' ', users.Skip(9).Select(u => "@" + u.Username)) }, ("If-Match", "*"))).Expect(200);

        for (var i = 0; i < 12; i++) Assert.Equal(i < 10 ? ["mention null"] : [], await host.ToldOfAsync(users[i], topic));
        users.ForEach(u => u.Dispose());
    }

    [Fact]
    public async Task A_name_in_code_or_of_nobody_tells_nobody()
    {
        var topic = (await _ann.NewTopicAsync(_category, content: $"See `@{_ben.Username}` and x@{_ben.Username} and @nobody_of_that_name.")).Id;

        Assert.Empty(await host.ToldOfAsync(_ben, topic));
    }

    [Fact]
    public async Task Only_those_who_may_see_the_category_hear_of_it()
    {
        using var moderator = await host.SignedInAsync(Role.Moderator);
        using var admin = await host.SignedInAsync(Role.Admin);
        await host.Database.RunAsync("update forums.categories set view_roles = 12, post_roles = 12 where slug = $1", _category);
        (await _ben.PutAsync("/api/v1/forums/tags/secret-tag/follow", new { level = "follow" })).Expect(200);

        var topic = (await moderator.NewTopicAsync(_category, null, $"Quietly, @{_ben.Username} and @{admin.Username}.", "secret-tag")).Id;

        Assert.Equal(["mention null"], await host.ToldOfAsync(admin, topic));
        Assert.Empty(await host.ToldOfAsync(_ben, topic));
        Assert.Equal(0, await host.Database.AskAsync<long>("select count(*) from forums.notifications where user_id = $1", _ben.Id));
    }

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        _ben.Dispose();
        return ValueTask.CompletedTask;
    }
}

using Forums.Tests.Http;

namespace Forums.Tests.Feeds;

public sealed class FeedAccessTests(TestHost host)
{
    [Fact]
    public async Task A_category_that_is_hidden_goes_silent_for_those_who_may_not_see_it()
    {
        var (secret, open) = (await host.NewCategoryAsync(), await host.NewCategoryAsync());
        using var ann = await host.SignedInAsync();
        using var moderator = await host.SignedInAsync(Role.Moderator);
        var (hidden, shown) = (await ann.NewTopicAsync(secret), await ann.NewTopicAsync(open));
        await FeedStream.SettledAsync(host, hidden.Id, shown.Id);
        await using var watching = await FeedStream.OpenAsync(host.Node, user: ann);
        await using var following = await FeedStream.OpenAsync(host.Node, $"?topic={hidden.Id}", ann);
        await using var moderating = await FeedStream.OpenAsync(host.Node, $"?category={secret}", moderator);
        var position = watching.Position;

        await host.Database.RunAsync("update forums.categories set is_public = false where slug = $1", secret);
        var unheard = await moderator.ReplyAsync(hidden.Id);
        var heard = await ann.ReplyAsync(shown.Id);

        Assert.Equal([$"reply.created {unheard.Id}"], await moderating.TakeAsync(1));
        await UntilAsync(watching, heard.Id, unheard.Id);
        await using var resumed = await FeedStream.OpenAsync(host.Node, $"?after={position}", ann);
        await UntilAsync(resumed, heard.Id, unheard.Id);
        await using var guest = await FeedStream.OpenAsync(host.Node, "?last=200");
        await UntilAsync(guest, (await ann.ReplyAsync(shown.Id)).Id, unheard.Id); // a busy neighbour may have had the last 200 events

        await host.Database.RunAsync("update forums.categories set is_public = true where slug = $1", secret);
        var again = await ann.ReplyAsync(hidden.Id);
        Assert.Equal([$"reply.created {again.Id}"], await following.TakeAsync(1));
    }

    [Fact]
    public async Task What_cannot_be_seen_cannot_be_asked_for()
    {
        var secret = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var topic = await ann.NewTopicAsync(secret);
        await host.Database.RunAsync("update forums.categories set is_active = false where slug = $1", secret);

        (await ann.GetAsync($"{FeedStream.Address}?category={secret}")).Expect(422, "forums.category.unknown");
        (await ann.GetAsync($"{FeedStream.Address}?topic={topic.Id}")).Expect(422, "forums.feed.topic_unknown");
    }

    [Fact]
    public async Task A_title_is_told_only_while_the_topic_can_be_seen_where_it_happened()
    {
        var (here, elsewhere) = (await host.NewCategoryAsync(), await host.NewCategoryAsync());
        using var ann = await host.SignedInAsync();
        var (deleted, moved, kept) = (await ann.NewTopicAsync(here), await ann.NewTopicAsync(here), await ann.NewTopicAsync(here));
        await host.Database.RunAsync("update forums.topics set deleted_at = now() where id = $1", deleted.Id);
        await host.Database.RunAsync("update forums.topics set category_id = (select id from forums.categories where slug = $2) where id = $1", moved.Id, elsewhere);

        await using var stream = await FeedStream.OpenAsync(host.Node, $"?category={here}&last=10");

        var titles = new List<string?>();
        for (var i = 0; i < 3; i++) titles.Add((await stream.NextAsync()).Data.GetProperty("title").GetString());
        Assert.Equal([null, null, kept["title"]], titles);
    }

    private static async Task UntilAsync(FeedStream stream, long heard, long never)
    {
        var told = "";
        while (told != $"reply.created {heard}")
        {
            told = (await stream.TakeAsync(1)).Single();
            Assert.NotEqual($"reply.created {never}", told);
        }
    }
}

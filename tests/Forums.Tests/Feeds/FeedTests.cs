using Forums.Tests.Http;
using Forums.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Infrastructure.Feeds;

namespace Forums.Tests.Feeds;

public sealed class FeedTests(TestHost host)
{
    [Fact]
    public async Task Whoever_follows_one_node_hears_in_order_what_happens_on_another()
    {
        var category = await host.NewCategoryAsync();
        await using var other = await host.StartAnotherAsync();
        using var ann = await host.SignedInAsync();
        using var there = other.ClientOf(ann);
        await using var stream = await FeedStream.OpenAsync(other, $"?category={category}");

        var topic = await ann.NewTopicAsync(category, "The title that is told");
        var (name, data) = await stream.NextAsync();
        Assert.Equal(("topic.created", topic.Id, "The title that is told", ann.Id), (name, data.GetProperty("topicId").GetInt64(), data.GetProperty("title").GetString(), data.GetProperty("actorId").GetGuid()));
        var expected = new List<string>();
        for (var i = 0; i < 20; i++) expected.Add($"reply.created {(await (i % 2 == 0 ? ann : there).ReplyAsync(topic.Id)).Id}");

        Assert.Equal(expected, await stream.TakeAsync(20));
    }

    [Fact]
    public async Task A_client_that_comes_back_anywhere_misses_nothing_and_hears_nothing_twice()
    {
        var category = await host.NewCategoryAsync();
        await using var other = await host.StartAnotherAsync();
        using var ann = await host.SignedInAsync();
        var topics = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ann.NewTopicAsync(category)));
        TestNode[] nodes = [host.Node, other];

        await FeedStream.SettledAsync(host, [.. topics.Select(t => t.Id)]);
        var stream = await FeedStream.OpenAsync(host.Node, $"?category={category}");
        var writing = Task.WhenAll(topics.Select(async topic =>
        {
            var ids = new List<string>();
            for (var i = 0; i < 50; i++) ids.Add($"reply.created {(await ann.ReplyAsync(topic.Id)).Id}");
            return ids;
        }));
        var told = new List<string>();
        for (var visit = 0; told.Count < 200; visit++)
        {
            // What was written just before may still come after "now", while somebody else is writing.
            told.AddRange((await stream.TakeAsync(Math.Min(7, 200 - told.Count))).Where(e => e.StartsWith("reply.", StringComparison.Ordinal)));
            await stream.DisposeAsync();
            stream = visit % 2 == 0
                ? await FeedStream.OpenAsync(nodes[visit % 4 / 2], $"?category={category}", lastEventId: stream.Position)
                : await FeedStream.OpenAsync(nodes[visit % 4 / 2], $"?category={category}&after={stream.Position}");
        }

        await stream.DisposeAsync();
        var written = await writing;
        Assert.Equal(written.SelectMany(ids => ids).Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        foreach (var ids in written) Assert.Equal(ids, told.Where(ids.Contains)); // within a topic in the order of its replies
    }

    [Fact]
    public async Task Nothing_is_skipped_that_a_transaction_under_way_commits_later()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var (early, late) = (await ann.NewTopicAsync(category), await ann.NewTopicAsync(category));
        await FeedStream.SettledAsync(host, early.Id, late.Id);
        await using var stream = await FeedStream.OpenAsync(host.Node, $"?category={category}");

        await using var source = Npgsql.NpgsqlDataSource.Create(host.Database.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using var slow = await connection.BeginTransactionAsync();
        await using (var insert = new Npgsql.NpgsqlCommand("""
            insert into forums.changes (kind, category_id, topic_id, topics, replies, at) select 'topic.updated', category_id, id, 0, 0, now() from forums.topics where id = $1
            """, connection, slow) { Parameters = { new() { Value = early.Id } } }) await insert.ExecuteNonQueryAsync();
        var reply = await ann.ReplyAsync(late.Id);
        await Soon.HoldsAsync(() => Task.FromResult(host.Node.Services.GetRequiredService<FeedMetrics>().Lag > TimeSpan.Zero)); // the log was read, and told no further than it may be
        await slow.CommitAsync();

        Assert.Equal([$"topic.updated {early.Id}", $"reply.created {reply.Id}"], await stream.TakeAsync(2));
    }

    [Fact]
    public async Task The_last_events_can_be_asked_for()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var topic = await ann.NewTopicAsync(category);
        var expected = new List<string>();
        for (var i = 0; i < 60; i++) expected.Add($"reply.created {(await ann.ReplyAsync(topic.Id)).Id}");
        await FeedStream.SettledAsync(host, topic.Id);

        await using var stream = await FeedStream.OpenAsync(host.Node, $"?topic={topic.Id}&last=50");
        expected.Add($"reply.created {(await ann.ReplyAsync(topic.Id)).Id}");

        Assert.Equal(expected[10..], await stream.TakeAsync(51));
    }

    [Fact]
    public async Task A_quiet_feed_says_that_it_stands_and_where()
    {
        await using var node = await host.StartAnotherAsync(new() { ["Modular:Forums:Feed:HeartbeatSeconds"] = "0.2" });
        var category = await host.NewCategoryAsync();
        await using var stream = await FeedStream.OpenAsync(node, $"?category={category}");
        var began = stream.Position;

        using var ann = await host.SignedInAsync();
        await ann.NewTopicAsync(await host.NewCategoryAsync()); // of which this feed says nothing
        var moved = false;
        while (!moved) moved = await stream.AnyAsync() is ("ping", var data) && data.GetProperty("position").GetString() != began;
    }

    [Theory]
    [InlineData("?after=nonsense", "?after forums.feed.position_malformed")]
    [InlineData("?after=1-2", "?after forums.feed.position_malformed")]
    [InlineData("?after=1--2-3", "?after forums.feed.position_malformed")]
    [InlineData("?last=0", "?last forums.feed.last_out_of_range")]
    [InlineData("?last=201", "?last forums.feed.last_out_of_range")]
    [InlineData("?category=no-such", "?category forums.category.unknown")]
    [InlineData("?topic=0", "?topic forums.feed.topic_unknown")]
    public async Task What_makes_no_sense_is_refused_before_the_stream_begins(string query, string error)
    {
        using var stranger = host.Client();

        Assert.Equal([error], (await stranger.GetAsync(FeedStream.Address + query)).Expect(422).Errors);
    }

    [Fact]
    public async Task What_a_client_sends_by_itself_outweighs_its_address_and_is_checked_too()
    {
        using var stranger = host.Client();

        Assert.Equal(["Last-Event-ID forums.feed.position_malformed"], (await stranger.GetAsync(FeedStream.Address + "?after=1-0-0&last=5", ("Last-Event-ID", "no position"))).Expect(422).Errors);
        (await stranger.GetAsync(FeedStream.Address + "?last=many")).Expect(400);
        using var plain = new HttpClient { BaseAddress = host.Node.Address };
        using var head = await plain.SendAsync(new(HttpMethod.Head, FeedStream.Address)); // which ends
        Assert.Equal((200, "text/event-stream"), ((int)head.StatusCode, head.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("1-18446744073709551615-0")] // of a transaction that is yet to come
    [InlineData("7-0-0")] // of another numbering
    public async Task A_position_that_is_none_of_this_database_is_gone(string position)
    {
        using var stranger = host.Client();

        (await stranger.GetAsync($"{FeedStream.Address}?after={position}")).Expect(410, "forums.feed.position_gone");
    }

    [Fact]
    public async Task Nobody_has_more_feeds_than_allowed_and_a_closed_one_makes_room()
    {
        await using var node = await host.StartAnotherAsync(new() { ["Modular:Forums:Feed:MaxStreamsEach"] = "2", ["Modular:Forums:Feed:MaxStreams"] = "3" });
        using var ann = await host.SignedInAsync();
        using var ben = await host.SignedInAsync();
        using var there = node.ClientOf(ann);
        await using var first = await FeedStream.OpenAsync(node, user: ann);
        await using var second = await FeedStream.OpenAsync(node, user: ann);
        (await there.GetAsync(FeedStream.Address)).Expect(429, "forums.feed.too_many");
        await using var third = await FeedStream.OpenAsync(node, user: ben);
        using var bens = node.ClientOf(ben);
        (await bens.GetAsync(FeedStream.Address)).Expect(503, "forums.feed.full");

        await second.DisposeAsync();

        await Soon.HoldsAsync(async () =>
        {
            try
            {
                await using var again = await FeedStream.OpenAsync(node, user: ann);
                return true;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
    }

    [Fact]
    public async Task A_node_that_stops_ends_its_feeds_and_another_goes_on()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var node = await host.StartAnotherAsync();
        await using var stream = await FeedStream.OpenAsync(node, $"?category={category}");
        var topic = await ann.NewTopicAsync(category);
        await stream.TakeAsync(1);

        await node.DisposeAsync();
        Assert.True(await stream.EndsAsync());
        var reply = await ann.ReplyAsync(topic.Id);

        await using var again = await FeedStream.OpenAsync(host.Node, $"?category={category}", lastEventId: stream.Position);
        Assert.Equal([$"reply.created {reply.Id}"], await again.TakeAsync(1));
    }
}

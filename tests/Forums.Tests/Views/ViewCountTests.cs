using Forums.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Infrastructure.Views;

namespace Forums.Tests.Views;

public sealed class ViewCountTests(TestHost host)
{
    [Fact]
    public async Task A_look_counts_once_for_each_reader_and_changes_no_version()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        using var ben = await host.SignedInAsync();
        var topic = await ann.NewTopicAsync(category);
        var path = $"{Forum.Topics}/{topic.Id}";

        for (var i = 0; i < 3; i++)
        {
            (await ann.GetAsync(path)).Expect(200);
            (await ben.GetAsync(path)).Expect(200);
        }

        using (var plain = new HttpClient { BaseAddress = host.Node.Address }) // a guest who wants headers only
        {
            (await plain.SendAsync(new(HttpMethod.Head, path))).EnsureSuccessStatusCode();
        }

        await host.Node.Services.GetRequiredService<TopicViews>().WriteAsync(CancellationToken.None);

        Assert.Equal("2|1|0", (await host.Database.ListAsync("select view_count, version, activity from forums.topics where id = $1", topic.Id)).Single());
        var read = (await ann.GetAsync(path)).Expect(200);
        Assert.Equal(("2", "\"1.0\""), (read["viewCount"], read.ETag));
        (await ann.GetAsync(path, ("If-None-Match", read.ETag!))).Expect(304);
    }

    [Fact]
    public async Task A_node_that_stops_writes_what_it_gathered()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var topic = await ann.NewTopicAsync(category);
        var node = await host.StartAnotherAsync();
        using (var there = node.ClientOf(ann)) (await there.GetAsync($"{Forum.Topics}/{topic.Id}")).Expect(200);

        await node.DisposeAsync();

        Assert.Equal(1, await host.Database.AskAsync<long>("select view_count from forums.topics where id = $1", topic.Id));
    }

    [Fact]
    public void After_half_an_hour_a_reader_counts_again()
    {
        var clock = new Clock();
        var recent = new RecentViews(clock);

        Assert.True(recent.IsNew(1, "ann"));
        Assert.True(recent.IsNew(2, "ann"));
        Assert.True(recent.IsNew(1, "ben"));
        clock.Now += RecentViews.Window - TimeSpan.FromSeconds(1);
        Assert.False(recent.IsNew(1, "ann"));
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.True(recent.IsNew(1, "ann"));
        Assert.False(recent.IsNew(1, "ann"));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch.AddYears(50);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

using Forums.Tests.Http;

namespace Forums.Tests.Notifications;

public sealed class NotificationStreamTests(TestHost host) : IAsyncLifetime
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
    public async Task What_one_is_told_comes_at_once_on_every_node_with_how_many_are_unread()
    {
        await using var second = await host.StartAnotherAsync();
        await using var here = await NotificationStream.OpenAsync(host.Node, _ben);
        await using var there = await NotificationStream.OpenAsync(second, _ben);
        foreach (var stream in (NotificationStream[])[here, there]) await stream.UnreadAsync(0);

        await MentionAsync();
        foreach (var stream in (NotificationStream[])[here, there])
        {
            Assert.Equal(1, await stream.NextAsync());
            await stream.UnreadAsync(1);
        }

        (await _ben.PutAsync($"{People.Me}/notifications/1/read", null)).Expect(204);
        foreach (var stream in (NotificationStream[])[here, there]) await stream.UnreadAsync(0);
    }

    [Fact]
    public async Task Whoever_comes_back_gets_all_that_they_missed_once_and_in_order_on_any_node()
    {
        await using var second = await host.StartAnotherAsync();
        string? last;
        await using (var stream = await NotificationStream.OpenAsync(host.Node, _ben))
        {
            await stream.UnreadAsync(0);
            last = stream.LastId;
        }

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => MentionAsync()));
        await using var resumed = await NotificationStream.OpenAsync(second, _ben, last);

        for (var i = 1; i <= 6; i++) Assert.Equal(i, await resumed.NextAsync());
        Assert.Equal("6", resumed.LastId);
        await using var again = await NotificationStream.OpenAsync(host.Node, _ben, "4");
        Assert.Equal(5, await again.NextAsync());
        await using var ahead = await NotificationStream.OpenAsync(host.Node, _ben, "4000");
        await ahead.UnreadAsync(6);
        await MentionAsync();
        Assert.Equal(7, await ahead.NextAsync());
    }

    [Fact]
    public async Task What_is_hidden_is_not_told()
    {
        await host.ToldAsync((await MentionAsync()).Id);
        await host.HideAsync(_category);
        _category = await host.NewCategoryAsync();
        await using var stream = await NotificationStream.OpenAsync(host.Node, _ben, "0");

        await MentionAsync();

        Assert.Equal(2, await stream.NextAsync());
        await stream.UnreadAsync(1);
    }

    [Fact]
    public async Task Ten_streams_are_open_at_once_and_another_when_one_is_closed()
    {
        var streams = new List<NotificationStream>();
        for (var i = 0; i < 10; i++) streams.Add(await NotificationStream.OpenAsync(host.Node, _ben));
        (await _ben.GetAsync($"{People.Me}/notifications/events")).Expect(429, "forums.notification.too_many_streams");
        await using var anns = await NotificationStream.OpenAsync(host.Node, _ann);

        foreach (var stream in streams) await stream.DisposeAsync();
        var (since, limit) = (System.Diagnostics.Stopwatch.GetTimestamp(), Patience.Of(20));
        while (true)
        {
            using var http = new HttpClient { BaseAddress = host.Node.Address, DefaultRequestHeaders = { Authorization = new("Bearer", _ben.AccessToken) } };
            using var answer = await http.GetAsync($"{People.Me}/notifications/events", HttpCompletionOption.ResponseHeadersRead);
            if (answer.IsSuccessStatusCode) break;
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(since) < limit, "A closed stream still counts.");
            await Task.Delay(100);
        }
    }

    [Fact]
    public async Task A_place_that_is_none_is_refused_before_the_stream_begins()
    {
        Assert.Equal(["Last-Event-ID forums.notification.after_malformed"], (await _ben.GetAsync($"{People.Me}/notifications/events", ("Last-Event-ID", "1-2"))).Expect(422).Errors);
        Assert.Equal(["?after forums.notification.after_malformed"], (await _ben.GetAsync($"{People.Me}/notifications/events?after=-1")).Expect(422).Errors);
        using var stranger = host.Client();
        (await stranger.GetAsync($"{People.Me}/notifications/events")).Expect(401);
    }

    private Task<HttpAnswer> MentionAsync() => _ann.NewTopicAsync(_category, content: $"A word with @{_ben.Username}, please.");

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        _ben.Dispose();
        return ValueTask.CompletedTask;
    }
}

using System.Net.ServerSentEvents;
using System.Text.Json;
using Modular.Testing.OpenApi;

namespace Forums.Tests.Feeds;

/// <summary>A client of the live feed, which holds everything it is told against its document.</summary>
internal sealed class FeedStream : IAsyncDisposable
{
    public const string Address = "/api/v1/forums/events";

    private readonly HttpClient _http;
    private readonly Stream _stream;
    private readonly CancellationTokenSource _limit = new(Patience.Of(30));
    private readonly IAsyncEnumerator<SseItem<string>> _items;

    private bool _isDisposed;

    private FeedStream(HttpClient http, Stream stream)
    {
        _http = http;
        _stream = stream;
        _items = SseParser.Create(stream).EnumerateAsync(_limit.Token).GetAsyncEnumerator(_limit.Token);
    }

    /// <summary>Where this client would go on.</summary>
    public string Position { get; private set; } = "";

    public static async Task<FeedStream> OpenAsync(TestNode node, string query = "", TestUser? user = null, string? lastEventId = null)
    {
        var http = new HttpClient { BaseAddress = node.Address };
        if (user is not null) http.DefaultRequestHeaders.Authorization = new("Bearer", user.AccessToken);
        if (lastEventId is not null) http.DefaultRequestHeaders.Add("Last-Event-ID", lastEventId);
        var answer = await http.GetAsync(Address + query, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType);

        var stream = new FeedStream(http, await answer.Content.ReadAsStreamAsync());
        Assert.Equal("feed.opened", (await stream.NextAsync()).Name);
        return stream;
    }

    /// <summary>Until nobody's long transaction holds back any more what has happened in the topics: whoever opens a stream earlier is told of it, rightly.</summary>
    public static Task SettledAsync(TestHost host, params long[] topics) =>
        host.Database.WaitUntilAsync("select not exists (select from forums.changes where topic_id = any($1) and xid >= pg_snapshot_xmin(pg_current_snapshot()))", topics);

    /// <summary>The next event but pings; fails where the stream ends.</summary>
    public async Task<(string Name, JsonElement Data)> NextAsync()
    {
        while (true)
        {
            var told = await AnyAsync() ?? throw new InvalidOperationException("The stream has ended.");
            if (told.Name != "ping") return told;
        }
    }

    /// <summary>The next event; null at the end.</summary>
    public async Task<(string Name, JsonElement Data)?> AnyAsync()
    {
        try
        {
            if (!await _items.MoveNextAsync()) return null;
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            return null;
        }

        var item = _items.Current;
        var data = JsonElement.Parse(item.Data);
        FeedContract.Verify("forumsEvents", item.EventType, data);
        Position = item.EventId!;
        return (item.EventType, data);
    }

    /// <summary>The ids of the next topics and replies that are told of, as "kind id".</summary>
    public async Task<List<string>> TakeAsync(int count)
    {
        var told = new List<string>();
        while (told.Count < count)
        {
            var (name, data) = await NextAsync();
            told.Add($"{name} {(data.GetProperty("replyId") is { ValueKind: JsonValueKind.Number } reply ? reply : data.GetProperty("topicId")).GetInt64()}");
        }

        return told;
    }

    public async Task<bool> EndsAsync()
    {
        while (await AnyAsync() is not null) { }
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed) return;

        _isDisposed = true;
        await _limit.CancelAsync();
        await _stream.DisposeAsync();
        _http.Dispose();
        _limit.Dispose();
    }
}

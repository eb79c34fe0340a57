using System.Net.ServerSentEvents;
using System.Text.Json;
using Forums.Tests.Http;
using Modular.Testing.OpenApi;

namespace Forums.Tests.Notifications;

/// <summary>A client of somebody's stream of notifications.</summary>
internal sealed class NotificationStream : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly Stream _stream;
    private readonly CancellationTokenSource _limit = new(Patience.Of(30));
    private readonly IAsyncEnumerator<SseItem<string>> _items;

    private NotificationStream(HttpClient http, Stream stream)
    {
        (_http, _stream) = (http, stream);
        _items = SseParser.Create(stream).EnumerateAsync(_limit.Token).GetAsyncEnumerator(_limit.Token);
    }

    /// <summary>The id of the last event.</summary>
    public string? LastId { get; private set; }

    public static async Task<NotificationStream> OpenAsync(TestNode node, TestUser user, string? after = null)
    {
        var http = new HttpClient { BaseAddress = node.Address, DefaultRequestHeaders = { Authorization = new("Bearer", user.AccessToken) } };
        if (after is not null) http.DefaultRequestHeaders.Add("Last-Event-ID", after);
        var answer = await http.GetAsync($"{People.Me}/notifications/events", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType);
        return new(http, await answer.Content.ReadAsStreamAsync());
    }

    /// <summary>The next notification's id; what else is told is left out.</summary>
    public async Task<long> NextAsync() => (await NextAsync("notification", _ => true)).GetProperty("id").GetInt64();

    /// <summary>Waits until it is told that so many are unread.</summary>
    public Task UnreadAsync(int count) => NextAsync("unread", data => data.GetProperty("count").GetInt32() == count);

    public async ValueTask DisposeAsync()
    {
        await _limit.CancelAsync();
        await _stream.DisposeAsync(); // or the connection stays
        _http.Dispose();
        _limit.Dispose();
    }

    private async Task<JsonElement> NextAsync(string name, Func<JsonElement, bool> wanted)
    {
        while (await _items.MoveNextAsync())
        {
            var data = JsonElement.Parse(_items.Current.Data);
            FeedContract.Verify("forumsNotifications", _items.Current.EventType, data);
            LastId = _items.Current.EventId;
            if (_items.Current.EventType == name && wanted(data)) return data;
        }

        throw new InvalidOperationException("The stream has ended.");
    }
}

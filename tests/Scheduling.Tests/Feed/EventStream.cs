using System.Net.ServerSentEvents;
using System.Text.Json;
using Modular.Testing.OpenApi;

namespace Scheduling.Tests.Feed;

/// <summary>A client of a stream of server-sent events.</summary>
internal sealed class EventStream : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly CancellationTokenSource _limit = new(Patience.Of(30));
    private readonly IAsyncEnumerator<SseItem<string>> _items;

    private EventStream(HttpClient http, Stream stream)
    {
        _http = http;
        _items = SseParser.Create(stream).EnumerateAsync(_limit.Token).GetAsyncEnumerator(_limit.Token);
    }

    public static async Task<EventStream> OpenAsync(TestNode node, TestUser user)
    {
        var http = new HttpClient { BaseAddress = node.Address, DefaultRequestHeaders = { Authorization = new("Bearer", user.AccessToken) } };
        var answer = await http.GetAsync("/api/v1/scheduling/events", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType);
        return new(http, await answer.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event that <paramref name="wanted"/> takes; what comes before is left out.</summary>
    public async Task<JsonElement> NextAsync(Func<string, JsonElement, bool> wanted)
    {
        while (await _items.MoveNextAsync())
        {
            var data = JsonElement.Parse(_items.Current.Data);
            FeedContract.Verify("schedulingEvents", _items.Current.EventType, data);
            if (wanted(_items.Current.EventType, data)) return data;
        }

        throw new InvalidOperationException("The stream has ended.");
    }

    /// <summary>The names of the job's events until it has ended.</summary>
    public async Task<List<string>> LifeOfAsync(long job)
    {
        var life = new List<string>();
        while (life.Count == 0 || life[^1] is not ("job.completed" or "job.cancelled" or "job.failed"))
            await NextAsync((name, data) =>
            {
                if (!name.StartsWith("job.", StringComparison.Ordinal) || !data.TryGetProperty("jobId", out var id) || id.ValueKind != JsonValueKind.Number || id.GetInt64() != job) return false;
                life.Add(name);
                return true;
            });
        return life;
    }

    public async Task<bool> EndsAsync()
    {
        while (await _items.MoveNextAsync()) { }
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _limit.CancelAsync();
        _http.Dispose();
        _limit.Dispose();
    }
}

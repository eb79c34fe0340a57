using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Load.Games;

/// <summary>Plays one game after another and guesses; keeps what each request took.</summary>
internal sealed class Player(HttpClient http, string sessions, TimeSpan pause, int seed)
{
    private readonly Random _chance = new(seed);

    public List<double> Moves { get; } = [];

    public List<double> Starts { get; } = [];

    public int Finished { get; private set; }

    public int Errors { get; private set; }

    /// <summary>Until the time is over; the game at hand is left then. Those who pause begin at different times.</summary>
    public async Task PlayAsync(Func<bool> goOn, CancellationToken cancel)
    {
        await Task.Delay(pause * _chance.NextDouble(), cancel);
        while (goOn()) await GameAsync(goOn, cancel);
    }

    private async Task GameAsync(Func<bool> goOn, CancellationToken cancel)
    {
        var game = await SendAsync(sessions, new { guestName = "A player", cardCount = 5 }, Starts, cancel);
        if (game is not { } started) return;

        var (path, board, state) = ($"{sessions}/{started.GetProperty("id").GetGuid()}/moves", 1, started);
        while (state.GetProperty("status").GetString() == "active" && goOn())
        {
            await Task.Delay(pause, cancel);
            var move = new { cardToken = state.GetProperty("hand")[0].GetProperty("token").GetGuid(), gap = _chance.Next(board + 1), expectedVersion = state.GetProperty("version").GetInt32() };
            if (await SendAsync(path, move, Moves, cancel) is not { } moved) return;

            if (moved.GetProperty("correct").GetBoolean()) board++;
            state = moved;
        }

        if (state.GetProperty("status").GetString() != "active") Finished++;
    }

    private async Task<JsonElement?> SendAsync(string path, object body, List<double> latencies, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body), Version = HttpVersion.Version11 };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        var start = Stopwatch.GetTimestamp();
        using var answer = await http.SendAsync(request, cancel);
        var content = await answer.Content.ReadAsByteArrayAsync(cancel);
        latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        if (answer.IsSuccessStatusCode) return JsonElement.Parse(content);

        Errors++;
        return null;
    }
}

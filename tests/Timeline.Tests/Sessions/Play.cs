using System.Text.Json;
using Timeline.Tests.Http;

namespace Timeline.Tests.Sessions;

/// <summary>Somebody who knows when everything was, because they made it up.</summary>
internal sealed class Play(TestClient client, IReadOnlyDictionary<string, long> years)
{
    public const string Sessions = $"{Cards.Root}/sessions";

    public TestClient Client => client;

    public Guid Id { get; private set; }

    /// <summary>The answer to what was done last.</summary>
    public HttpAnswer Last { get; private set; } = null!;

    public int Version => Last.Json.GetProperty("version").GetInt32();

    public IReadOnlyList<JsonElement> Hand => [.. Last.Json.GetProperty("hand").EnumerateArray()];

    public string Path => $"{Sessions}/{Id}";

    /// <summary>A category of its own with so many cards, a century apart.</summary>
    public static async Task<(string Category, Dictionary<string, long> Years)> CardsAsync(TestHost host, int count, int difficulty = 2)
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var category = await admin.NewCategoryAsync();
        var years = new Dictionary<string, long>();
        for (var i = 0; i < count; i++)
        {
            var title = Cards.Name("Something happens, ");
            await admin.NewEventAsync(category, title, -2000 + 100 * i, difficulty);
            years[title] = -2000 + 100 * i;
        }

        return (category, years);
    }

    public async Task<Play> StartAsync(object body)
    {
        Last = (await client.PostAsync(Sessions, body)).Expect(201);
        Id = Last.Json.GetProperty("id").GetGuid();
        return this;
    }

    public async Task<Play> ReadAsync()
    {
        Last = (await client.GetAsync(Path)).Expect(200);
        return this;
    }

    /// <summary>Where a card of the hand belongs, or does not.</summary>
    public async Task<int> GapAsync(JsonElement card, bool right = true)
    {
        var board = (await client.GetAsync(Path)).Expect(200).Json.GetProperty("board").EnumerateArray().Select(Year).ToArray();
        var gap = board.Count(year => year < Year(card));
        return right ? gap : gap == 0 ? board.Length : 0;
    }

    public async Task<HttpAnswer> MoveAsync(JsonElement card, int gap, int? version = null) =>
        await client.PostAsync($"{Path}/moves", new { cardToken = card.GetProperty("token").GetGuid(), gap, expectedVersion = version ?? Version });

    /// <summary>Places the first card of the hand.</summary>
    public async Task<Play> PlaceAsync(bool right = true)
    {
        Last = (await MoveAsync(Hand[0], await GapAsync(Hand[0], right))).Expect(200);
        Assert.Equal(right, Last.Json.GetProperty("correct").GetBoolean());
        return this;
    }

    private long Year(JsonElement card) => years[card.GetProperty("title").GetString()!];
}

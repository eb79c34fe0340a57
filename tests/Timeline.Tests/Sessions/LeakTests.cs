using System.Globalization;
using System.Text.Json;
using Timeline.Tests.Http;

namespace Timeline.Tests.Sessions;

public sealed class LeakTests(TestHost host)
{
    /// <summary>Each year is told apart by its digits wherever they stand.</summary>
    private const long Apart = 1_000_003;

    [Theory]
    [InlineData("discard")]
    [InlineData("retry")]
    public async Task Nothing_that_a_player_is_told_names_a_card_that_was_not_placed(string wrongCards)
    {
        var (category, events) = await EventsAsync();
        for (var round = 0; round < 6; round++)
        {
            using var guest = host.Client();
            var secrets = new Secrets(events);
            var game = secrets.Look((await guest.PostAsync(Play.Sessions, new { guestName = "Spy", categories = new[] { category }, wrongCards, lives = 5, hints = 10 })).Expect(201));
            var path = $"{Play.Sessions}/{game["id"]}";
            for (var i = 0; game["status"] == "active"; i++)
            {
                var card = game.Json.GetProperty("hand")[0].GetProperty("token").GetGuid();
                var version = game.Json.GetProperty("version").GetInt32();
                if (i % 3 == 0)
                {
                    var hint = await guest.PostAsync($"{path}/hints", new { cardToken = card, expectedVersion = version });
                    if (hint.Status == 200) version++;
                    secrets.Look(hint);
                }

                game = secrets.Look((await guest.PostAsync($"{path}/moves", new { cardToken = card, gap = i % 2, expectedVersion = version })).Expect(200));
                secrets.Look(await guest.GetAsync(path));
                secrets.Look(await guest.GetAsync($"{path}/moves"));
                secrets.Look(await guest.PostAsync($"{path}/moves", new { cardToken = card, gap = 99, expectedVersion = version + 1 }));
            }

            Assert.NotEmpty(secrets.Told); // those that were placed are told, so the search finds what is there
        }
    }

    private async Task<(string Category, Dictionary<string, string[]> Events)> EventsAsync()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var category = await admin.NewCategoryAsync();
        var events = new Dictionary<string, string[]>();
        for (var i = 2; i <= 15; i++) // so that none has the digits of another
        {
            var title = "Something of " + (char)('A' + i);
            var made = await admin.NewEventAsync(category, title + Cards.Name(" "), -Apart * i);
            var date = made.Json.GetProperty("date");
            events[made["title"]] = [.. new[] { "year", "firstDay", "lastDay" }.Select(f => date.GetProperty(f).GetInt64().ToString(CultureInfo.InvariantCulture)), made["id"]];
        }

        return (category, events);
    }

    /// <summary>What must not be seen yet: the years, days and ids of all cards that no answer has shown as placed.</summary>
    private sealed class Secrets(Dictionary<string, string[]> events)
    {
        public HashSet<string> Told { get; } = [];

        public HttpAnswer Look(HttpAnswer answer)
        {
            if (answer.Status < 300) Told.UnionWith(Placed(answer.Json));
            foreach (var (title, secrets) in events)
            {
                if (Told.Contains(title)) continue;

                Assert.All(secrets, secret => Assert.DoesNotContain(secret, answer.Text, StringComparison.Ordinal));
            }

            return answer;
        }

        private static IEnumerable<string> Placed(JsonElement json)
        {
            foreach (var list in (string[])["board", "discarded"])
            {
                if (!json.TryGetProperty(list, out var cards)) continue;
                foreach (var card in cards.EnumerateArray()) yield return card.GetProperty("title").GetString()!;
            }

            if (json.TryGetProperty("card", out var placed) && placed.ValueKind == JsonValueKind.Object) yield return placed.GetProperty("title").GetString()!;
        }
    }
}

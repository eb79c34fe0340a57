using Microsoft.Extensions.DependencyInjection;
using Modular.Timeline.Application.Import;
using Modular.Timeline.Infrastructure.Decks;
using Timeline.Tests.Http;

namespace Timeline.Tests.Import;

public sealed class ShippedDeckTests(TestHost host)
{
    private static readonly Dictionary<string, string?> Seeding = new() { ["Modular:Timeline:Deck:Seed"] = "true" };

    [Fact]
    public async Task Every_line_of_it_is_good()
    {
        await using var scope = host.Node.Services.CreateAsyncScope();
        await using var deck = ShippedDeck.Open();

        var report = await scope.ServiceProvider.GetRequiredService<DeckImport>().RunAsync(deck, DeckFormat.Csv, new(Atomic: false, DryRun: true, NewCategories: true), CancellationToken.None);

        Assert.Equal((0, 0), (report.Value.Refused, report.Value.Warnings));
        Assert.True(report.Value.Lines >= 20);
    }

    [Fact]
    public async Task It_is_there_after_the_first_start_once_whoever_starts_with_whom()
    {
        await using var database = await host.NewDatabaseAsync();
        var nodes = await Task.WhenAll(host.StartAnotherAsync(Seeding, database), host.StartAnotherAsync(Seeding, database));
        var count = await database.AskAsync<long>("select count(*) from timeline.events");

        using (var stranger = nodes[0].Client()) Assert.Equal(5, (await stranger.GetAsync($"{Cards.Events}/random")).Expect(200).Items.Count);
        foreach (var node in nodes) await node.DisposeAsync();
        Assert.True(count >= 20);
        Assert.Equal(count, await database.AskAsync<long>("select count(*) from timeline.event_versions"));

        await database.RunAsync("delete from timeline.events where id <> (select min(id) from timeline.events)");
        await using (await host.StartAnotherAsync(Seeding, database)) Assert.Equal(1L, await database.AskAsync<long>("select count(*) from timeline.events"));
    }
}

using Microsoft.Extensions.DependencyInjection;
using Modular.Timeline.Application.Dealing;

namespace Timeline.Tests.Http;

public sealed class DrawTests(TestHost host)
{
    [Fact]
    public async Task Some_are_drawn_each_once_and_too_few_says_how_many_there_are()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var ann = host.Client();
        var slug = await admin.NewCategoryAsync();
        for (var i = 0; i < 8; i++) await admin.NewEventAsync(slug, year: 1900 + i, difficulty: i < 3 ? 1 : 4);

        Assert.Equal(5, (await ann.GetAsync($"{Cards.Events}/random?categories={slug}")).Expect(200).Items.Count);
        Assert.Equal(8, (await ann.GetAsync($"{Cards.Events}/random?categories={slug}&count=8")).Expect(200).Items.Select(c => c.GetProperty("id").GetGuid()).Distinct().Count());
        Assert.Contains("only 8 ", (await ann.GetAsync($"{Cards.Events}/random?categories={slug}&count=9")).Expect(422, "timeline.cards.too_few").Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
        (await ann.GetAsync($"{Cards.Events}/random?categories={slug}&count=3&difficulty=easy")).Expect(200);
        (await ann.GetAsync($"{Cards.Events}/random?categories={slug}&count=4&difficulty=easy")).Expect(422, "timeline.cards.too_few");
        (await ann.GetAsync($"{Cards.Events}/random?categories={slug}&count=5&difficulty=4,5")).Expect(200);
        (await ann.GetAsync($"{Cards.Events}/random?categories={slug}&count=6&difficultyMin=2&difficultyMax=5")).Expect(422, "timeline.cards.too_few");
    }

    [Theory]
    [InlineData("count=0", "?count timeline.cards.count_out_of_range")]
    [InlineData("count=101", "?count timeline.cards.count_out_of_range")]
    [InlineData("categories=no-such", "?categories timeline.category.unknown")]
    [InlineData("categories=No%20Such", "?categories timeline.category.unknown")]
    [InlineData("difficulty=impossible", "?difficulty timeline.cards.bad_difficulty")]
    [InlineData("difficulty=0", "?difficulty timeline.cards.bad_difficulty")]
    [InlineData("difficultyMin=4&difficultyMax=2", "?difficultyMax timeline.cards.bad_difficulty")]
    [InlineData("difficulty=easy&difficultyMin=3", "?difficulty timeline.cards.bad_difficulty")]
    public async Task What_cannot_be_drawn_is_refused(string query, string refusal)
    {
        using var ann = host.Client();

        Assert.Equal([refusal], (await ann.GetAsync($"{Cards.Events}/random?{query}")).Expect(422).Errors);
    }

    [Fact]
    public async Task A_seed_draws_the_same_on_every_node_and_a_change_is_seen_by_all_at_once()
    {
        await using var other = await host.StartAnotherAsync();
        using var admin = await host.SignedInAsync(Role.Admin);
        var slug = await admin.NewCategoryAsync();
        for (var i = 0; i < 30; i++) await admin.NewEventAsync(slug, year: 1000 + (30 * i));

        var here = await DrawAsync(host.Node, slug, 10, 42);
        Assert.Equal(here, await DrawAsync(other, slug, 10, 42));
        Assert.Equal(here, await DrawAsync(host.Node, slug, 10, 42));

        var drawn = await host.Database.AskAsync<Guid>("select public_id from timeline.events where id = $1", here[0]);
        (await admin.DeleteAsync($"{Cards.Admin}/{drawn}")).Expect(204);
        foreach (var node in (TestNode[])[host.Node, other]) Assert.DoesNotContain(here[0], await DrawAsync(node, slug, 29, 42));
    }

    [Fact]
    public async Task Drafts_are_dealt_from_when_they_are_published_until_they_are_retired()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var slug = await admin.NewCategoryAsync();
        var made = await admin.NewEventAsync(slug, status: "draft");
        var path = $"{Cards.Admin}/{made["id"]}";

        await RefusedAsync(slug);
        (await admin.PatchAsync(path, new { status = "published" }, ("If-Match", "*"))).Expect(200);
        Assert.Single(await DrawAsync(host.Node, slug, 1, 1));
        (await admin.PatchAsync(path, new { status = "retired" }, ("If-Match", "*"))).Expect(200);
        await RefusedAsync(slug);
    }

    private async Task RefusedAsync(string slug)
    {
        await using var scope = host.Node.Services.CreateAsyncScope();
        var drawn = await scope.ServiceProvider.GetRequiredService<ICardStock>().DrawAsync(new([slug], []), 1, null, CancellationToken.None);
        Assert.Equal("timeline.cards.too_few", drawn.Errors.Single().Code);
    }

    private static async Task<List<long>> DrawAsync(TestNode node, string slug, int count, long seed)
    {
        await using var scope = node.Services.CreateAsyncScope();
        var drawn = await scope.ServiceProvider.GetRequiredService<ICardStock>().DrawAsync(new([slug], []), count, seed, CancellationToken.None);
        return [.. drawn.Value.Select(c => c.EventId)];
    }
}

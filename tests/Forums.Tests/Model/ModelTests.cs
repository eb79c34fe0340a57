using System.Diagnostics;
using System.Globalization;
using Forums.Tests.Checks;

namespace Forums.Tests.Model;

/// <summary>
/// A session by chance: people do what the rules allow, and what they do not, and after each step, and now and then in all, the product shows what a small model of the
/// rules has. The same seed plays the same session again; <c>build/model.sh</c> plays long ones.
/// </summary>
public sealed class ModelTests(TestHost host, ITestOutputHelper output)
{
    private const int Usually = 600;
    private const int BetweenSweeps = 500;
    private const int ThreadsInASweep = 60;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_session_by_chance_is_as_the_rules_say()
    {
        var (seed, operations) = (Setting("MODULAR_MODEL_SEED") ?? Random.Shared.Next(), Setting("MODULAR_MODEL_OPERATIONS"));
        await using var community = await Community.FoundAsync(host);
        var (world, dice) = (community.World, new Dice(seed));
        var session = new Session(community.Node, world, dice);
        var (step, since) = (0, Stopwatch.GetTimestamp());
        try
        {
            for (step = 1; step <= (operations ?? Usually) && (operations is not null || Stopwatch.GetElapsedTime(since) < Longest); step++)
            {
                await session.StepAsync();
                if (step % BetweenSweeps == 0) await SweepAsync(community, session, dice);
            }

            await SweepAsync(community, session, dice);
        }
        catch (Exception e)
        {
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}, step {step}: {e.Message}\n{string.Join('\n', session.Log)}\n{e.StackTrace}"));
        }

        var (allowed, refused) = session.Played;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}: {allowed} allowed and {refused} refused, {world.Topics.Count} topics, {world.Replies.Count} replies, {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s."));
        Assert.True(refused * 5 > allowed && allowed > refused, $"{allowed} allowed and {refused} refused are no session to learn from.");
    }

    /// <summary>Everything that can be read, by people of each kind.</summary>
    private static async Task SweepAsync(Community community, Session session, Dice dice)
    {
        var (node, world) = (community.Node, community.World);
        await session.SettleAsync();
        var threads = new ThreadSweep(session, world, dice);
        foreach (var who in (Person[])[world.Of(Person.Guest), dice.Member(world), world.Of(Person.Moderator), world.Of(Person.Admin)])
        {
            await new ListSweep(session, world, dice).RunAsync(who);
            await threads.RunAsync(who, ThreadsInASweep);
            await new SearchSweep(session, world, dice).RunAsync(who);
            await new FeedSweep(node, session, world).RunAsync(who);
        }

        await node.Database.WaitUntilAsync("select not exists (select from scheduling.jobs where type = 'forums.notify')");
        foreach (var who in world.People.Where(p => !p.IsGuest)) await new PeopleSweep(session, world, dice).RunAsync(who);

        Assert.All(community.Outside.Came, came => Assert.True(world.Secrets.NeverPublicIn(came.Body) is null, $"A word that was never public was sent outside: {came.Body}"));
        Assert.Empty((await DemoCommunity.VerifyAsync(node)).Select(r => r.ToString()));
    }

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : null;
}

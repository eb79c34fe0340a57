using System.Diagnostics;
using System.Globalization;

namespace Forums.Tests.Model;

/// <summary>
/// A session by chance: people do what the rules allow, and what they do not, and after each step, and now and then in all, the product shows what a small model of the
/// rules has. The same seed plays the same session again; <c>build/model.sh</c> plays long ones.
/// </summary>
public sealed class ModelTests(TestHost host, ITestOutputHelper output)
{
    private const int Usually = 400;
    private const int UsualSeed = 20_261_127; // the long sessions try others
    private const int AtLeast = 100;
    private const int BetweenSweeps = 500;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_session_by_chance_is_as_the_rules_say()
    {
        var (seed, operations) = (Setting("MODULAR_MODEL_SEED") ?? UsualSeed, Setting("MODULAR_MODEL_OPERATIONS"));
        await using var community = await Community.FoundAsync(host);
        var (world, dice) = (community.World, new Dice(seed));
        var session = new Session(community.Node, world, dice);
        var sweep = new Sweep(community, session, dice);
        var (step, since) = (0, Stopwatch.GetTimestamp());
        try
        {
            for (step = 1; step <= (operations ?? Usually) && (operations is not null || step <= AtLeast || Stopwatch.GetElapsedTime(since) < Longest); step++)
            {
                await session.StepAsync();
                if (step % BetweenSweeps == 0) await sweep.RunAsync();
            }

            await sweep.RunAsync();
        }
        catch (Exception e)
        {
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}, step {step}: {e.Message}\n{string.Join('\n', session.Log)}\n{e.StackTrace}"));
        }

        var (allowed, refused) = (session.Tally.Allowed, session.Tally.Refused);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}: {allowed} allowed and {refused} refused, {world.Topics.Count} topics, {world.Replies.Count} replies, {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s.\n{session.Tally}"));
        Assert.True(refused * 5 > allowed && allowed > refused, $"{allowed} allowed and {refused} refused are no session to learn from.");
    }

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : null;
}

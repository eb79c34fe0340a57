using Forums.Tests.Checks;

namespace Forums.Tests.Model;

/// <summary>Everything that can be read, by people of each kind, held against the model.</summary>
internal sealed class Sweep(Community community, Session session, Dice dice)
{
    private const int Threads = 60;

    public async Task RunAsync()
    {
        var (node, world) = (community.Node, community.World);
        await session.SettleAsync();
        var threads = new ThreadSweep(session, world, dice);
        foreach (var who in (Person[])[world.Of(Person.Guest), dice.Member(world), world.Of(Person.Moderator), world.Of(Person.Admin)])
        {
            await new FeedSweep(node, session, world).RunAsync(who);
            await new ListSweep(session, world, dice).RunAsync(who);
            await threads.RunAsync(who, Threads);
            await new SearchSweep(session, world, dice).RunAsync(who);
        }

        await node.Database.WaitUntilAsync("select not exists (select from scheduling.jobs where type = 'forums.notify')");
        foreach (var who in world.People.Where(p => !p.IsGuest)) await new PeopleSweep(session, world, dice).RunAsync(who);

        Assert.All(community.Outside.Came, came => Assert.True(world.Secrets.NeverPublicIn(came.Body) is null, $"A word that was never public was sent outside: {came.Body}"));
        Assert.Empty((await DemoCommunity.VerifyAsync(node)).Select(r => r.ToString()));
    }
}

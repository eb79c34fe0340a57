namespace Accounts.Tests.Http;

/// <summary>Where somebody is signed in, and how to end it from elsewhere.</summary>
public sealed class OwnSessionTests(TestHost host)
{
    private const string Sessions = Account.Me + "/sessions";

    [Fact]
    public async Task A_lost_device_is_signed_out_from_another_one_and_the_others_stay()
    {
        await using var other = await host.StartAnotherAsync();
        using var user = await host.SignedInAsync();
        var (lost, _) = await other.BrowserOfAsync(user);
        (await lost.GetAsync(Account.Me)).Expect(200);

        var sessions = (await user.GetAsync(Sessions)).Expect(200).Items;
        Assert.Equal(["cookie", "token"], sessions.Select(s => s.GetProperty("kind").GetString()));
        Assert.Equal([false, true], sessions.Select(s => s.GetProperty("isCurrent").GetBoolean()));
        Assert.All(sessions, s => Assert.Equal("127.0.0.1", s.GetProperty("address").GetString()));

        (await user.DeleteAsync($"{Sessions}/{sessions[0].GetProperty("id").GetGuid()}")).Expect(204);

        await lost.BecomesAsync(Account.Me, 401);
        Assert.Single((await user.GetAsync(Sessions)).Expect(200).Items);
        lost.Dispose();
    }

    [Fact]
    public async Task They_come_page_by_page()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        for (var i = 0; i < 4; i++) (await client.LogInAsync(user)).Expect(200);

        var first = (await user.GetAsync(Sessions + "?limit=3")).Expect(200);
        var second = (await user.GetAsync(first.NextLink!)).Expect(200);

        Assert.Equal((3, 2), (first.Items.Count, second.Items.Count));
        Assert.True(second.Items[^1].GetProperty("isCurrent").GetBoolean());
    }

    [Fact]
    public async Task Somebody_elses_an_ended_and_an_unknown_one_are_not_there()
    {
        using var user = await host.SignedInAsync();
        using var other = await host.SignedInAsync();
        var theirs = (await other.GetAsync(Sessions)).Items[0].GetProperty("id").GetGuid();

        (await user.DeleteAsync($"{Sessions}/{theirs}")).Expect(404, "accounts.session.not_found");
        (await user.DeleteAsync($"{Sessions}/{Guid.NewGuid()}")).Expect(404);
        (await other.GetAsync(Account.Me)).Expect(200);
    }
}

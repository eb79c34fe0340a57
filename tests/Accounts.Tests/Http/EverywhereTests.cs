namespace Accounts.Tests.Http;

/// <summary>Signing out everywhere, on two nodes.</summary>
public sealed class EverywhereTests(TestHost host)
{
    [Fact]
    public async Task Every_session_of_the_user_ends_on_every_node_and_nobody_elses()
    {
        await using var other = await host.StartAnotherAsync();
        using var user = await host.SignedInAsync();
        using var bystander = await host.SignedInAsync();
        using var there = other.ClientOf(user);
        using var bystanderThere = other.ClientOf(bystander);
        using var client = host.Client();
        var pair = (await client.LogInAsync(user)).Expect(200);
        var (browser, _) = await other.BrowserOfAsync(user);
        (await there.GetAsync(Account.Me)).Expect(200);
        (await browser.GetAsync(Account.Me)).Expect(200);

        (await user.PostAsync(Account.LogOutEverywhere, null)).Expect(204);

        (await user.GetAsync(Account.Me)).Expect(401);
        (await client.PostAsync(Account.Refresh, new { refreshToken = pair["refreshToken"] })).Expect(401);
        await there.BecomesAsync(Account.Me, 401);
        await browser.BecomesAsync(Account.Me, 401);
        (await bystanderThere.GetAsync(Account.Me)).Expect(200);
        (await client.LogInAsync(user)).Expect(200);
        browser.Dispose();
    }

    [Fact]
    public async Task Once_ended_a_token_stays_so_whatever_the_node_reads_meanwhile()
    {
        using var user = await host.SignedInAsync();
        (await user.PostAsync(Account.LogOutEverywhere, null)).Expect(204);

        for (var i = 0; i < 30; i++)
        {
            (await user.GetAsync(Account.Me)).Expect(401);
            await Task.Delay(100);
        }
    }

    [Fact]
    public async Task A_stranger_signs_nobody_out()
    {
        using var client = host.Client();

        (await client.PostAsync(Account.LogOutEverywhere, null)).Expect(401);
    }
}

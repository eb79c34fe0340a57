namespace Accounts.Tests.Http;

/// <summary>What a session that somebody left open must not be able to do.</summary>
public sealed class RecentSignInTests(TestHost host)
{
    [Fact]
    public async Task Whoever_signed_in_long_ago_is_asked_to_sign_in_again_also_after_a_refresh()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        var first = (await client.LogInAsync(user)).Expect(200);
        await host.Database.RunAsync("update accounts.sessions set created_at = now() - interval '16 minutes' where user_id = $1", user.Id);
        var old = Account.Bearer((await client.PostAsync(Account.Refresh, new { refreshToken = first["refreshToken"] })).Expect(200)["accessToken"]);

        var refused = (await client.DeleteAsync(Account.Me, old)).Expect(401, "auth.sign_in_again");

        Assert.Equal("Bearer error=\"insufficient_user_authentication\", max_age=900", refused.Header("WWW-Authenticate"));
        (await client.PostAsync(Account.Email, new { email = "new@example.org" }, old)).Expect(401, "auth.sign_in_again");
        (await client.GetAsync(Account.Me, old)).Expect(200);

        var anew = Account.Bearer((await client.LogInAsync(user)).Expect(200)["accessToken"]);
        (await client.DeleteAsync(Account.Me, anew)).Expect(204);
    }

    [Fact]
    public async Task A_browser_session_is_no_exception()
    {
        using var user = await host.SignedInAsync();
        var (browser, csrf) = await host.Node.BrowserOfAsync(user);
        await host.Database.RunAsync("update accounts.sessions set created_at = now() - interval '16 minutes' where user_id = $1", user.Id);

        (await browser.DeleteAsync(Account.Me, csrf)).Expect(401, "auth.sign_in_again");
        browser.Dispose();
    }
}

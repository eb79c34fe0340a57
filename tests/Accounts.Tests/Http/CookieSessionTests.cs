namespace Accounts.Tests.Http;

/// <summary>A browser's session, from its opening to its end.</summary>
public sealed class CookieSessionTests(TestHost host)
{
    [Fact]
    public async Task Its_cookies_are_closed_to_scripts_and_to_other_sites()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();

        var opened = (await client.LogInAsync(user, session: "cookie")).Expect(200);

        var cookies = opened.Header("Set-Cookie")!;
        Assert.Matches("modular_session=[^;]+; max-age=2592000; path=/; samesite=strict; httponly", cookies);
        Assert.Matches("modular_csrf=[^;]+; max-age=2592000; path=/; samesite=strict(,|$)", cookies);
        Assert.Equal("no-store", opened.Header("Cache-Control"));
        Assert.DoesNotContain("accessToken", opened.Text, StringComparison.Ordinal);
        Assert.Equal("2592000", opened["expiresIn"]);
    }

    [Fact]
    public async Task Signing_out_ends_it_and_takes_the_cookies_back()
    {
        using var user = await host.SignedInAsync();
        var (browser, csrf) = await host.Node.BrowserOfAsync(user);
        var stolen = await CookieOfAsync(user);

        (await browser.PostAsync(Account.LogOut, null)).Expect(403, "csrf.token_missing");
        (await browser.PostAsync(Account.LogOut, null, csrf)).Expect(204);

        (await browser.GetAsync(Account.Me)).Expect(401, "auth.required");
        (await host.Client().GetAsync(Account.Me, ("Cookie", stolen))).Expect(200);
        browser.Dispose();
    }

    [Fact]
    public async Task A_cookie_that_was_copied_ends_with_its_session_and_is_taken_from_the_browser()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        var cookie = await CookieOfAsync(user);
        (await client.GetAsync(Account.Me, ("Cookie", cookie))).Expect(200);

        (await user.PostAsync(Account.LogOutEverywhere, null)).Expect(204);

        var refused = (await client.GetAsync(Account.Me, ("Cookie", cookie))).Expect(401, "auth.invalid_credentials");
        Assert.Contains("modular_session=; expires=Thu, 01 Jan 1970", refused.Header("Set-Cookie"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("modular_session=garbage")]
    [InlineData("modular_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Garbage_is_refused_even_where_nobody_has_to_sign_in(string cookie)
    {
        using var client = host.Client();

        (await client.GetAsync("/api/v1/forums/categories", ("Cookie", cookie))).Expect(401);
        (await client.GetAsync("/api/v1/forums/categories", ("Cookie", "other=1; modular_session="))).Expect(200);
    }

    [Fact]
    public async Task Another_site_opens_none()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        var body = new { login = user.Username, password = user.Password, session = "cookie" };

        (await client.PostAsync(Account.LogIn, body, ("Origin", "https://evil.example"))).Expect(403, "accounts.login.cross_site");
        (await client.PostAsync(Account.LogIn, body, ("Sec-Fetch-Site", "same-site"))).Expect(403, "accounts.login.cross_site");
    }

    [Fact]
    public async Task In_a_browser_that_is_signed_in_somebody_else_can_sign_in()
    {
        using var user = await host.SignedInAsync();
        using var other = await host.SignedInAsync();
        var (browser, _) = await host.Node.BrowserOfAsync(user);

        (await browser.LogInAsync(other, session: "cookie")).Expect(200);

        Assert.Equal(other.Username, (await browser.GetAsync(Account.Me)).Expect(200)["username"]);
        browser.Dispose();
    }

    [Fact]
    public async Task It_slides_while_it_is_used()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        var cookie = await CookieOfAsync(user);
        await host.Database.RunAsync("update accounts.sessions set last_used_at = now() - interval '13 hours', expires_at = now() + interval '1 hour' where user_id = $1 and kind = 'cookie'", user.Id);

        var answer = (await client.GetAsync(Account.Me, ("Cookie", cookie))).Expect(200);

        Assert.Contains("max-age=2592000", answer.Header("Set-Cookie"), StringComparison.Ordinal);
        Assert.True(await host.Database.AskAsync<bool>("select expires_at > now() + interval '29 days' from accounts.sessions where user_id = $1 and kind = 'cookie'", user.Id));
    }

    [Fact]
    public async Task It_ends_thirty_days_after_its_last_use()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        var cookie = await CookieOfAsync(user);
        await host.Database.RunAsync("update accounts.sessions set expires_at = now() - interval '1 second' where user_id = $1 and kind = 'cookie'", user.Id);

        (await client.GetAsync(Account.Me, ("Cookie", cookie))).Expect(401);
    }

    private async Task<string> CookieOfAsync(TestUser user)
    {
        using var client = host.Client();
        return (await client.LogInAsync(user, session: "cookie")).Expect(200).Header("Set-Cookie")!.Split(", ").Single(c => c.StartsWith("modular_session=", StringComparison.Ordinal)).Split(';')[0];
    }
}

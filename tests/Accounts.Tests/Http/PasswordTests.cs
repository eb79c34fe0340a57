using Modular.Testing.Databases;

namespace Accounts.Tests.Http;

public sealed class PasswordTests(TestHost host)
{
    private const string Next = "a longer password than before";

    [Fact]
    public async Task A_new_password_ends_every_session_and_opens_one()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        var elsewhere = (await client.LogInAsync(user)).Expect(200);
        var (browser, _) = await host.Node.BrowserOfAsync(user);

        var changed = (await user.PostAsync(Account.Password, new { currentPassword = user.Password, newPassword = Next })).Expect(200);

        (await client.GetAsync(Account.Me, Account.Bearer(changed["accessToken"]))).Expect(200);
        (await user.GetAsync(Account.Me)).Expect(401);
        (await browser.GetAsync(Account.Me)).Expect(401);
        (await client.GetAsync(Account.Me, Account.Bearer(elsewhere["accessToken"]))).Expect(401);
        (await client.PostAsync(Account.Refresh, new { refreshToken = elsewhere["refreshToken"] })).Expect(401, "accounts.session.ended");
        (await client.LogInAsync(user)).Expect(401, "accounts.login.failed");
        (await client.LogInAsync(user, Next)).Expect(200);
        browser.Dispose();
    }

    [Fact]
    public async Task In_a_browser_the_new_session_is_a_cookie_again()
    {
        using var user = await host.SignedInAsync();
        var (browser, csrf) = await host.Node.BrowserOfAsync(user);

        var changed = (await browser.PostAsync(Account.Password, new { currentPassword = user.Password, newPassword = Next }, csrf)).Expect(200);

        Assert.Contains("modular_session=", changed.Header("Set-Cookie"), StringComparison.Ordinal);
        Assert.NotEqual(csrf.Item2, changed["csrfToken"]);
        (await browser.GetAsync(Account.Me)).Expect(200);
        browser.Dispose();
    }

    [Fact]
    public async Task It_ends_them_on_every_node()
    {
        await using var other = await host.StartAnotherAsync();
        using var user = await host.SignedInAsync();
        using var there = other.ClientOf(user);
        var (browser, _) = await other.BrowserOfAsync(user);
        (await there.GetAsync(Account.Me)).Expect(200);
        (await browser.GetAsync(Account.Me)).Expect(200);

        (await user.PostAsync(Account.Password, new { currentPassword = user.Password, newPassword = Next })).Expect(200);

        await there.BecomesAsync(Account.Me, 401);
        await browser.BecomesAsync(Account.Me, 401);
        browser.Dispose();
    }

    [Fact]
    public async Task The_present_password_has_to_be_right()
    {
        using var user = await host.SignedInAsync();

        var refused = (await user.PostAsync(Account.Password, new { currentPassword = "not this one", newPassword = Next })).Expect(403, "accounts.password.wrong");

        Assert.Equal(["/currentPassword accounts.password.wrong"], refused.Errors);
        (await user.GetAsync(Account.Me)).Expect(200);
    }

    [Fact]
    public async Task What_is_wrong_with_both_is_told_at_once()
    {
        using var user = await host.SignedInAsync();

        Assert.Equal(["/currentPassword accounts.password.missing", "/newPassword accounts.password.too_short"], (await user.PostAsync(Account.Password, new { newPassword = "short" })).Expect(422).Errors);
        Assert.Equal(["/newPassword accounts.password.unchanged"], (await user.PostAsync(Account.Password, new { currentPassword = user.Password, newPassword = user.Password })).Expect(422).Errors);
        Assert.Equal(["/newPassword accounts.password.is_name"], (await user.PostAsync(Account.Password, new { currentPassword = user.Password, newPassword = user.Email.ToUpperInvariant() })).Expect(422).Errors);
    }

    [Fact]
    public async Task Of_two_changes_at_once_one_wins()
    {
        using var user = await host.SignedInAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => user.PostAsync(Account.Password, new { currentPassword = user.Password, newPassword = $"{Next} {i}" })));

        Assert.Single(answers, a => a.Status == 200);
        Assert.All(answers.Where(a => a.Status != 200), a => Assert.Contains(a.Status, (int[])[401, 403, 409]));
    }

    [Fact]
    public async Task A_password_checked_before_the_change_opens_no_session_after_it()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        await using var held = await HeldRows.TakeAsync(host.Database, "update accounts.users set security_version = security_version + 1 where id = $1", user.Id);

        var login = client.LogInAsync(user); // its password is right, and then it waits for the user's row
        await held.ReleaseAfterAsync(waiting: 1);

        (await login).Expect(401, "accounts.login.failed");
    }

    [Fact]
    public async Task A_generated_password_from_the_operator_works_once_the_old_one_does_not()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();

        var told = await HostProcess.RunAsync(["users", "reset-password", user.Username], new() { ["ConnectionStrings:Database"] = host.Database.ConnectionString });

        (await client.LogInAsync(user)).Expect(401);
        (await client.LogInAsync(user, told.Split(' ')[^1].Trim())).Expect(200);
    }
}

using Modular.Testing.Databases;

namespace Accounts.Tests.Http;

/// <summary>Refresh tokens are good once.</summary>
public sealed class RefreshTests(TestHost host)
{
    [Fact]
    public async Task A_token_that_comes_again_after_its_rotation_ends_the_whole_family()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        var first = (await client.LogInAsync(user)).Expect(200);
        var second = (await RefreshAsync(client, first)).Expect(200);

        (await RefreshAsync(client, first)).Expect(401, "accounts.refresh.reused");

        (await RefreshAsync(client, second)).Expect(401, "accounts.session.ended");
        (await client.GetAsync(Account.Me, Account.Bearer(second["accessToken"]))).Expect(401);
        (await client.GetAsync(Account.Me, Account.Bearer(first["accessToken"]))).Expect(401);
    }

    [Fact]
    public async Task Of_ten_requests_with_one_token_one_wins_and_the_others_learn_nothing()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        var first = (await client.LogInAsync(user)).Expect(200);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => RefreshAsync(client, first)));

        Assert.Single(answers, a => a.Status == 200);
        Assert.All(answers.Where(a => a.Status != 200), a => Assert.Contains(a.Code, (string[])["accounts.refresh.raced", "accounts.refresh.reused", "accounts.session.ended"]));
        Assert.All(answers.Where(a => a.Status != 200), a => Assert.DoesNotContain("accessToken", a.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_waited_for_another_with_the_same_token_does_no_harm()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        var first = (await client.LogInAsync(user)).Expect(200);
        await using var held = await HeldRows.TakeAsync(host.Database, "select from accounts.sessions where user_id = $1 for update", user.Id);

        var winner = RefreshAsync(client, first);
        var second = RefreshAsync(client, first);
        await held.ReleaseAfterAsync(waiting: 2);

        var answers = await Task.WhenAll(winner, second);
        var pair = Assert.Single(answers, a => a.Status == 200);
        Assert.Single(answers, a => a is { Status: 409, Code: "accounts.refresh.raced" });
        (await RefreshAsync(client, pair)).Expect(200);
    }

    [Fact]
    public async Task A_session_cookie_is_no_refresh_token()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        var cookie = (await client.LogInAsync(user, session: "cookie")).Expect(200).Header("Set-Cookie")!;
        var text = cookie.Split("modular_session=")[1].Split(';')[0];

        (await client.PostAsync(Account.Refresh, new { refreshToken = text })).Expect(401, "accounts.refresh.invalid");
    }

    private static Task<HttpAnswer> RefreshAsync(TestClient client, HttpAnswer pair) => client.PostAsync(Account.Refresh, new { refreshToken = pair["refreshToken"] });
}

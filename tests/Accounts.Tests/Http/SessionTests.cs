[assembly: AssemblyFixture(typeof(TestHost))]

namespace Accounts.Tests.Http;

/// <summary>Signing in, staying so and signing out, through the real host.</summary>
public sealed class SessionTests(TestHost host)
{
    private const string Login = "/api/v1/accounts/login";
    private const string Refresh = "/api/v1/accounts/refresh";

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_are_refused_alike()
    {
        var user = await host.SignedInAsync();
        using var client = host.Client();

        var unknown = (await client.PostAsync(Login, new { login = "nobody_at_all", password = "a wrong password" })).Expect(401);
        var wrong = (await client.PostAsync(Login, new { login = user.Username, password = "a wrong password" })).Expect(401);

        Assert.Equal((unknown.Code, unknown["detail"]), (wrong.Code, wrong["detail"]));
    }

    [Fact]
    public async Task Missing_fields_are_named_all_at_once()
    {
        using var client = host.Client();

        var refused = (await client.PostAsync(Login, new { })).Expect(422);

        Assert.Equal(["/login", "/password"], refused.Errors.Select(e => e.Split(' ')[0]));
    }

    [Fact]
    public async Task The_address_signs_in_as_well_as_the_name()
    {
        var user = await host.SignedInAsync();
        using var client = host.Client();

        (await client.PostAsync(Login, new { login = user.Email.ToUpperInvariant(), password = user.Password })).Expect(200);
    }

    [Fact]
    public async Task A_refresh_token_is_changed_for_a_pair_that_works()
    {
        var user = await host.SignedInAsync();
        using var client = host.Client();
        var first = (await client.PostAsync(Login, new { login = user.Username, password = user.Password })).Expect(200);

        var second = (await client.PostAsync(Refresh, new { refreshToken = first["refreshToken"] })).Expect(200);

        (await client.GetAsync("/api/v1/accounts/me", ("Authorization", "Bearer " + second["accessToken"]))).Expect(200);
        Assert.NotEqual(first["refreshToken"], second["refreshToken"]);
    }

    [Fact]
    public async Task Garbage_is_no_refresh_token()
    {
        using var client = host.Client();

        (await client.PostAsync(Refresh, new { refreshToken = "garbage" })).Expect(401);
    }

    [Fact]
    public async Task After_signing_out_the_access_token_has_ended()
    {
        var user = await host.SignedInAsync();

        (await user.PostAsync("/api/v1/accounts/logout", null)).Expect(204);

        (await user.GetAsync("/api/v1/accounts/me")).Expect(401);
    }

    [Fact]
    public async Task An_unknown_kind_of_session_is_refused()
    {
        var user = await host.SignedInAsync();
        using var client = host.Client();

        var refused = (await client.PostAsync(Login, new { login = user.Username, password = user.Password, session = "carrier pigeon" })).Expect(422);

        Assert.StartsWith("/session", refused.Errors.Single(), StringComparison.Ordinal);
    }
}

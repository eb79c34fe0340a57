namespace Platform.Tests.Http;

public sealed class CsrfTests(TestHost host) : IAsyncLifetime
{
    private TestClient _browser = null!;
    private string _token = "";
    private object _body = null!;

    public async ValueTask InitializeAsync()
    {
        using var ann = await host.SignedInAsync();
        _browser = host.Client();
        _token = (await _browser.PostAsync(Address.LogIn, new { login = ann.Username, password = ann.Password, session = "cookie" })).Expect(200)["csrfToken"];
        _body = new { category = await host.Node.NewCategoryAsync(), title = "Written in a browser", content = "With a cookie and a token." };
    }

    [Fact]
    public async Task A_cookie_reads_without_more() => (await _browser.GetAsync(Address.Me)).Expect(200);

    [Fact]
    public async Task It_writes_with_its_token() => (await _browser.PostAsync(Address.Topics, _body, ("X-CSRF-Token", _token))).Expect(201);

    [Fact]
    public async Task It_does_not_write_without() => RefusalTests.IsAProblem((await _browser.PostAsync(Address.Topics, _body)).Expect(403, "csrf.token_missing"));

    [Fact]
    public async Task Another_sessions_token_is_no_token()
    {
        using var bob = await host.SignedInAsync();
        using var other = host.Client();
        var theirs = (await other.PostAsync(Address.LogIn, new { login = bob.Username, password = bob.Password, session = "cookie" })).Expect(200)["csrfToken"];

        foreach (var wrong in (string[])[theirs, "", "x", _token + "A", _token[..^1], _token.ToUpperInvariant()])
            (await _browser.PostAsync(Address.Topics, _body, ("X-CSRF-Token", wrong))).Expect(403, "csrf.token_missing");
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_site_does_not_write_even_with_the_token(string header, string value) =>
        (await _browser.PostAsync(Address.Topics, _body, ("X-CSRF-Token", _token), (header, value))).Expect(403, "csrf.other_origin");

    [Fact]
    public async Task The_own_origin_does()
    {
        var origin = host.Node.Address.GetLeftPart(UriPartial.Authority);

        (await _browser.PostAsync(Address.Topics, _body, ("X-CSRF-Token", _token), ("Origin", origin), ("Sec-Fetch-Site", "same-origin"))).Expect(201);
    }

    [Fact]
    public async Task The_token_can_be_asked_for_again() => Assert.Equal(_token, (await _browser.GetAsync(Address.Csrf)).Expect(200)["csrfToken"]);

    [Fact]
    public async Task A_bearer_token_needs_none_because_no_browser_sends_it_by_itself()
    {
        using var ann = await host.SignedInAsync();

        (await ann.PostAsync(Address.Topics, _body, ("Origin", "https://app.example"))).Expect(201);
    }

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return ValueTask.CompletedTask;
    }
}

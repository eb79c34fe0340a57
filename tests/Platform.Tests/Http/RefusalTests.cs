using System.Text.Json;

namespace Platform.Tests.Http;

public sealed class RefusalTests(TestHost host)
{
    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/api/v1/nowhere")]
    [InlineData("/api/v1/forums/topics/abc")]
    [InlineData("/api/v1/forums/topics/99999999999999999999999")]
    [InlineData("/api/v1/forums/../../etc/passwd")]
    [InlineData("/.env")]
    [InlineData("/docs/../appsettings.json")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var client = host.Client();

        var refused = (await client.GetAsync(path)).Expect(404, "request.no_such_route");

        IsAProblem(refused);
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/forums/topics")]
    [InlineData("PUT", "/api/v1/forums/topics/1")]
    [InlineData("POST", "/api/v1/forums/search")]
    [InlineData("TRACE", "/api/v1/forums/topics")]
    [InlineData("NONSENSE", "/api/v1/forums/topics")]
    public async Task A_method_that_an_address_does_not_take_is_refused_with_those_it_does(string method, string path)
    {
        using var client = host.Client();

        var refused = (await client.SendAsync(new HttpMethod(method), path, null)).Expect(405, "request.method");

        IsAProblem(refused);
        Assert.Contains("GET", refused.Header("Allow"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_told_how_to()
    {
        using var client = host.Client();

        var refused = (await client.GetAsync(Address.Me)).Expect(401, "auth.required");

        IsAProblem(refused);
        Assert.Equal("Bearer", refused.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task Who_may_not_is_told_so()
    {
        using var user = await host.SignedInAsync();

        IsAProblem((await user.PostAsync(Address.Categories, new { name = "x", slug = "x" })).Expect(403, "auth.forbidden"));
    }

    [Fact]
    public async Task Bad_credentials_are_refused_even_where_none_are_needed()
    {
        using var client = host.Client();

        var refused = (await client.GetAsync(Address.Topics, ("Authorization", "Bearer nonsense"))).Expect(401, "auth.invalid_credentials");

        Assert.Equal("Bearer error=\"invalid_token\"", refused.Header("WWW-Authenticate"));
    }

    public static TheoryData<string> GarbageTokens =>
    [
        "Bearer", "Bearer ", "Bearer .", "Bearer ..", "Bearer a.b.c", "Bearer a.b.c.d.e", "Bearer null", "Bearer %00", "Bearer \u00e4",
        "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.", "Bearer eyJhbGciOiJIUzI1NiJ9.e30.c2ln", "Bearer e30.e30.e30", "Bearer bnVsbA.bnVsbA.bnVsbA", "Bearer W10.W10.W10",
        "Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6MX0.eyJleHAiOiJ4In0.AAAA", "Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6Ii4uLy4uL2V0Yy9wYXNzd2QifQ.e30.AAAA",
        "Bearer " + new string('a', 7000), "Bearer " + string.Concat(Enumerable.Repeat("W1tb", 1500)) + ".e30.AAAA",
    ];

    [Theory]
    [MemberData(nameof(GarbageTokens))]
    public async Task No_token_however_odd_breaks_the_host(string authorization)
    {
        using var client = host.Client();

        (await client.GetAsync(Address.Me, ("Authorization", authorization.Replace("\u00e4", "~", StringComparison.Ordinal)))).Expect(401);
    }

    [Fact]
    public async Task A_token_changed_in_any_part_is_refused()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        var token = user.AccessToken;
        (await client.GetAsync(Address.Me, ("Authorization", "Bearer " + token))).Expect(200);

        foreach (var at in Enumerable.Range(0, token.Length - 1).Where(i => i % 23 == 0 && token[i] != '.'))
        {
            var changed = token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
            (await client.GetAsync(Address.Me, ("Authorization", "Bearer " + changed))).Expect(401);
        }
    }

    [Fact]
    public async Task Other_schemes_and_cookies_that_say_nothing_are_refused_or_ignored()
    {
        using var client = host.Client();

        foreach (var odd in (string[])["Basic YTpi", "Negotiate x", "Digest", ",,,"])
            (await client.GetAsync(Address.Me, ("Authorization", odd))).Expect(401);
        foreach (var cookie in (string[])["modular_session=", "modular_session=x", "modular_session=" + new string('A', 86), "modular_session=%00", "=;;=;"])
            (await client.GetAsync(Address.Me, ("Cookie", cookie))).Expect(401);
    }

    internal static void IsAProblem(HttpAnswer answer)
    {
        Assert.Equal("application/problem+json", answer.MediaType);
        Assert.Equal(answer.Status, answer.Json.GetProperty("status").GetInt32());
        Assert.Equal("urn:modular:problem:" + answer.Code, answer["type"]);
        Assert.Matches("^[0-9a-f]{32}$", answer["traceId"]);
        Assert.NotEmpty(answer["title"]);
        Assert.NotEmpty(answer["detail"]);
        Assert.Equal(JsonValueKind.Array, answer.Json.GetProperty("errors").ValueKind);
        Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
    }
}

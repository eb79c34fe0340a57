namespace Platform.Tests.Http;

public sealed class HeaderTests(TestHost host)
{
    [Theory]
    [InlineData("/api/v1/forums/topics", 200)]
    [InlineData("/api/v1/accounts/me", 401)]
    [InlineData("/nowhere", 404)]
    [InlineData("/health/live", 200)]
    public async Task Every_answer_tells_browsers_to_be_careful(string path, int status)
    {
        using var client = host.Client();

        var answer = (await client.GetAsync(path)).Expect(status);

        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("DENY", answer.Header("X-Frame-Options"));
        Assert.Equal("no-referrer", answer.Header("Referrer-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Resource-Policy"));
        Assert.StartsWith("default-src 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("no-", answer.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Null(answer.Header("Server"));
        Assert.Null(answer.Header("Strict-Transport-Security")); // this is plain HTTP
    }

    [Theory]
    [InlineData("/api/v1/forums/topics", 200)]
    [InlineData("/api/v1/accounts/me", 401)]
    [InlineData("/health/ready", 200)]
    [InlineData("/.well-known/jwks.json", 200)]
    public async Task Head_is_answered_like_get_without_the_body(string path, int status)
    {
        using var http = new HttpClient { BaseAddress = host.Node.Address };
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        using var answer = await http.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.Contains("nosniff", answer.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task The_documentation_may_load_its_own_files_only()
    {
        using var client = host.Client();

        var page = (await client.GetAsync("/docs/index.html")).Expect(200);

        Assert.StartsWith("default-src 'self'", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
        (await client.GetAsync("/docs/swagger-ui-bundle.js")).Expect(200);
    }

    [Theory]
    [InlineData("order-66")]
    [InlineData("0af7651916cd43dd8448eb211c80319c")]
    [InlineData("a.b_c:d")]
    public async Task A_decent_request_id_is_echoed(string id)
    {
        using var client = host.Client();

        Assert.Equal(id, (await client.GetAsync("/health/live", ("X-Request-Id", id))).Header("X-Request-Id"));
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("<script>")]
    [InlineData("LONG")]
    public async Task Another_is_replaced(string id)
    {
        using var client = host.Client();

        var echoed = (await client.GetAsync("/health/live", ("X-Request-Id", id == "LONG" ? new string('x', 129) : id))).Header("X-Request-Id");

        Assert.Matches("^[0-9a-f]{32}$", echoed);
    }

    [Fact]
    public async Task A_trace_goes_on_where_the_caller_began_it()
    {
        const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        using var client = host.Client();

        var answer = await client.GetAsync(Address.Me, ("traceparent", $"00-{Trace}-00f067aa0ba902b7-01"));

        Assert.StartsWith($"00-{Trace}-", answer.Header("traceparent"), StringComparison.Ordinal);
        Assert.DoesNotContain("00f067aa0ba902b7", answer.Header("traceparent"), StringComparison.Ordinal);
        Assert.Equal(Trace, answer.Expect(401)["traceId"]);
    }

    [Theory]
    [InlineData("00-00000000000000000000000000000000-00f067aa0ba902b7-01")]
    [InlineData("garbage")]
    public async Task A_trace_that_is_none_is_replaced(string given)
    {
        using var client = host.Client();

        var answer = await client.GetAsync(Address.Me, ("traceparent", given));

        Assert.Matches("^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$", answer.Header("traceparent"));
        Assert.DoesNotContain(given, answer.Header("traceparent"), StringComparison.Ordinal);
    }
}

using System.Net;
using System.Text;

namespace Platform.Tests.Http;

public sealed class BadInputTests(TestHost host) : IAsyncLifetime
{
    private TestUser _ann = null!;

    public async ValueTask InitializeAsync() => _ann = await host.SignedInAsync();

    [Theory]
    [InlineData("{", "")]
    [InlineData("", "")]
    [InlineData("nonsense", "")]
    [InlineData("{\"title\":\"a\"} trailing", "")]
    [InlineData("{'title':'a'}", "")]
    [InlineData("{\"title\":\"a\",}", "")]
    [InlineData("// comment\n{}", "")]
    [InlineData("{\"title\":\"\\ud800\"}", "/title")] // half a character
    [InlineData("{\"title\":\"\\udc00x\"}", "/title")]
    [InlineData("{\"title\":\"a\\u0000b\"}", "/title")]
    [InlineData("{\"title\":5}", "/title")]
    [InlineData("{\"title\":true}", "/title")]
    [InlineData("{\"title\":{}}", "/title")]
    [InlineData("{\"title\":[\"a\"]}", "/title")]
    [InlineData("{\"tags\":\"a\"}", "/tags")]
    [InlineData("{\"tags\":[\"a\",7]}", "/tags/1")]
    [InlineData("{\"tags\":[[\"a\"]]}", "/tags/0")]
    [InlineData("{\"tags\":[\"a\\u0000\"]}", "/tags/0")]
    [InlineData("{\"title\":\"a\",\"title\":\"b\"}", "/title")]
    [InlineData("{\"title\":\"a\",\"Title\":\"b\"}", "/title")]
    [InlineData("{\"category\":1.5}", "/category")]
    [InlineData("{\"category\":99999999999999999999}", "/category")]
    [InlineData("{\"category\":1e400}", "/category")]
    [InlineData("[]", "")]
    [InlineData("\"text\"", "")]
    [InlineData("42", "")]
    public async Task What_cannot_be_read_is_refused_with_its_place(string body, string pointer)
    {
        var refused = (await _ann.PostAsync(Address.Topics, body)).Expect(400);

        RefusalTests.IsAProblem(refused);
        var error = Assert.Single(refused.Json.GetProperty("errors").EnumerateArray());
        if (pointer.Length > 0) Assert.Equal(pointer, error.GetProperty("pointer").GetString(), ignoreCase: true);
        Assert.DoesNotContain("System.", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Modular.", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"title":null,"content":null,"category":null,"tags":null}""")]
    [InlineData("""{"unknown":1,"__proto__":{},"$type":"System.Object"}""")]
    public async Task What_is_readable_but_lacks_everything_is_refused_in_full(string body)
    {
        var refused = await _ann.PostAsync(Address.Topics, body);

        if (body == "null") refused.Expect(400, "request.body_missing");
        else Assert.Equal(["/category", "/content", "/title"], refused.Expect(422, "request.invalid").Errors.Select(e => e.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/xml")]
    [InlineData("")]
    public async Task What_is_no_json_is_refused_by_its_media_type(string mediaType) =>
        RefusalTests.IsAProblem((await _ann.PostAsync(Address.Topics, "{}", ("Content-Type", mediaType))).Expect(415, "request.media_type"));

    [Fact]
    public async Task A_post_without_a_body_is_asked_for_one()
    {
        var refused = await _ann.PostAsync(Address.Topics, null);

        Assert.True(refused.Status is 400 or 415, refused.Text);
        RefusalTests.IsAProblem(refused);
    }

    [Fact]
    public async Task A_body_of_eleven_megabytes_is_too_large()
    {
        using var content = new StringContent($$"""{"title":"{{new string('a', 11 * 1024 * 1024)}}"}""", Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, Address.Topics) { Content = content };
        request.Headers.ExpectContinue = true; // so that the answer is read before the connection closes on the rest

        using var refused = await _ann.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Contains("request.too_large", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"title":5}""", "/title")]
    [InlineData("""{"title":{"a":1}}""", "/title")]
    [InlineData("""{"tags":["fine",5]}""", "/tags/1")]
    [InlineData("""{"tags":{}}""", "/tags")]
    [InlineData("""{"content":"a\u0000b"}""", "/content")]
    public async Task A_patch_that_cannot_be_read_is_told_where(string body, string pointer)
    {
        var category = await host.Node.NewCategoryAsync();
        var topic = (await _ann.PostAsync(Address.Topics, new { category, title = "A topic to patch", content = "Words enough for it." })).Expect(201);

        var refused = (await _ann.PatchAsync($"{Address.Topics}/{topic.Id}", body, ("If-Match", "*"))).Expect(400, "request.json_malformed");

        Assert.Equal([$"{pointer} request.json_malformed"], refused.Errors);
    }

    [Theory]
    [InlineData(33)]
    [InlineData(10_000)]
    [InlineData(1_000_000)]
    public async Task Deep_json_is_refused_and_breaks_nothing(int depth) =>
        (await _ann.PostAsync(Address.Topics, "{\"tags\":" + new string('[', depth) + new string(']', depth) + "}")).Expect(400, "request.json_malformed");

    [Theory]
    [InlineData("/api/v1/forums/topics?category=%00")]
    [InlineData("/api/v1/forums/topics?limit=%00")]
    [InlineData("/api/v1/forums/search?q=a%00b")]
    [InlineData("/api/v1/forums/categories/a%00b")]
    [InlineData("/api/v1/forums/categories?x=%00")]
    [InlineData("/nowhere%00")]
    public async Task A_nul_in_an_address_is_refused(string path)
    {
        var answer = await SendRawAsync($"GET {path} HTTP/1.1\r\nHost: {host.Node.Address.Authority}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("limit=abc", "?limit")]
    [InlineData("limit=1.5", "?limit")]
    [InlineData("limit=99999999999", "?limit")]
    [InlineData("limit=", "?limit")]
    [InlineData("limit=%31", "")]
    public async Task A_query_value_that_cannot_be_read_is_named(string query, string pointer)
    {
        var answer = await _ann.GetAsync($"{Address.Topics}?{query}");

        if (pointer.Length == 0) answer.Expect(200);
        else Assert.Equal([$"{pointer} request.value_malformed"], answer.Expect(400).Errors);
    }

    [Theory]
    [InlineData("?%FF=%FF")]
    [InlineData("?category=%FF%FE")]
    [InlineData("?category=%C0%80")]
    [InlineData("?cursor=%F0%9F%98")]
    [InlineData("?limit=1&limit=2")]
    public async Task Bytes_that_are_no_text_are_no_reason_to_break(string query)
    {
        var answer = await _ann.GetAsync(Address.Topics + query);

        Assert.True(answer.Status is 200 or 400 or 422, $"{answer.Status} {answer.Text}");
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/9.9\r\nHost: x\r\n\r\n")]
    [InlineData("POST /api/v1/forums/topics HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    [InlineData("\0\0\0\0\r\n\r\n")]
    public async Task Requests_that_are_no_http_are_refused(string request)
    {
        var answer = await SendRawAsync(request);

        Assert.Matches(@"^(HTTP/1\.1 (400|401|505) |$)", answer.Split('\n')[0].TrimEnd());
    }

    [Fact]
    public async Task The_host_is_still_well_after_all_of_that() => (await _ann.GetAsync("/health/ready")).Expect(200);

    private async Task<string> SendRawAsync(string request)
    {
        using var tcp = new System.Net.Sockets.TcpClient();
        await tcp.ConnectAsync(host.Node.Address.Host, host.Node.Address.Port);
        await using var stream = tcp.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        return ValueTask.CompletedTask;
    }
}

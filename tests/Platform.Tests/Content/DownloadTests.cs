using Modular.Platform.Content;

namespace Platform.Tests.Content;

public sealed class DownloadTests(ContentFixture fixture) : IClassFixture<ContentFixture>, IAsyncLifetime
{
    private readonly ContentNode _node = fixture.Node;
    private readonly TestClient _client = fixture.Node.Client();
    private readonly byte[] _bytes = Samples.Png(100_000);
    private AttachedFile _file = null!;

    private string Path => $"{PlantedFiles.Address}/{_file.Id}";

    public async ValueTask InitializeAsync() => _file = await _node.AttachAsync(_bytes, "cat.png");

    [Fact]
    public async Task A_file_comes_back_as_it_was_sent()
    {
        using var answer = await GetAsync();

        Assert.Equal((200, _bytes.Length), ((int)answer.StatusCode, answer.Content.Headers.ContentLength));
        Assert.Equal(_bytes, await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Its_headers_keep_browsers_from_making_more_of_it()
    {
        using var answer = await GetAsync();

        Assert.Equal("image/png", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.EndsWith("; sandbox", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("immutable, max-age=86400, private", string.Join(", ", Header(answer, "Cache-Control").Split(", ").Order(StringComparer.Ordinal)));
        Assert.Equal("bytes", Header(answer, "Accept-Ranges"));
        Assert.Equal($"\"{_file.Hash}\"", answer.Headers.ETag?.Tag);
        Assert.Null(answer.Content.Headers.LastModified); // it would tell when somebody else sent the same
    }

    [Theory]
    [InlineData("cat.png", "inline; filename=cat.png; filename*=UTF-8''cat.png")]
    [InlineData("a cat.png", "inline; filename=\"a cat.png\"; filename*=UTF-8''a%20cat.png")]
    [InlineData("Кот.png", "inline; filename=___.png; filename*=UTF-8''%D0%9A%D0%BE%D1%82.png")]
    public async Task A_picture_is_shown_and_keeps_its_name(string name, string disposition)
    {
        _file = await _node.AttachAsync(_bytes, name);

        using var answer = await GetAsync();

        Assert.Equal(disposition, Header(answer, "Content-Disposition").Replace("\"___.png\"", "___.png", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Text_is_saved_and_nothing_but_text_whatever_is_in_it()
    {
        _file = await _node.AttachAsync(Samples.Text("<html><script>alert(1)</script>"), "notes.txt");

        using var answer = await GetAsync();

        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.StartsWith("attachment; ", Header(answer, "Content-Disposition"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytes=0-0", 0, 0)]
    [InlineData("bytes=100-199", 100, 199)]
    [InlineData("bytes=99999-", 99_999, 99_999)]
    [InlineData("bytes=50000-", 50_000, 99_999)]
    [InlineData("bytes=-500", 99_500, 99_999)]
    [InlineData("bytes=-500000", 0, 99_999)]
    [InlineData("bytes=99990-200000", 99_990, 99_999)]
    public async Task A_range_of_it_can_be_had(string range, int from, int to)
    {
        using var answer = await GetAsync(("Range", range));

        Assert.Equal((206, $"bytes {from}-{to}/100000"), ((int)answer.StatusCode, Header(answer, "Content-Range")));
        Assert.Equal(_bytes[from..(to + 1)], await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("bytes=0-9,20-29")] // of several ranges, all of it is an answer that RFC 9110 allows
    [InlineData("bytes=9-5")]
    [InlineData("lines=1-2")]
    [InlineData("nonsense")]
    public async Task What_is_no_range_that_is_served_gets_all_of_it(string range)
    {
        using var answer = await GetAsync(("Range", range));

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(_bytes, await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("bytes=100000-")]
    [InlineData("bytes=200000-300000")]
    [InlineData("bytes=-0")]
    public async Task A_range_beyond_its_end_is_refused_and_told_how_large_it_is(string range)
    {
        var answer = await _client.GetAsync(Path, ("Range", range));

        answer.Expect(416, "platform.content.range");
        Assert.Equal("bytes */100000", answer.Header("Content-Range"));
        Assert.Null(answer.Header("Content-Disposition"));
    }

    [Fact]
    public async Task Who_goes_on_with_a_download_gets_the_rest_of_the_same_file_or_all_of_another()
    {
        using var same = await GetAsync(("Range", "bytes=500-"), ("If-Range", $"\"{_file.Hash}\""));
        using var other = await GetAsync(("Range", "bytes=500-"), ("If-Range", $"\"{new string('0', 64)}\""));

        Assert.Equal((206, 200), ((int)same.StatusCode, (int)other.StatusCode));
        Assert.Equal(_bytes, await other.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("\"{0}\"", 304)]
    [InlineData("W/\"{0}\"", 304)]
    [InlineData("\"other\", \"{0}\"", 304)]
    [InlineData("*", 304)]
    [InlineData("\"other\"", 200)]
    public async Task Who_has_it_already_is_told_so(string tags, int status)
    {
        using var answer = await GetAsync(("If-None-Match", tags.Replace("{0}", _file.Hash.ToString(), StringComparison.Ordinal)));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status == 304 ? 0 : _bytes.Length, (await answer.Content.ReadAsByteArrayAsync()).Length);
        Assert.Equal($"\"{_file.Hash}\"", answer.Headers.ETag?.Tag);
    }

    [Fact]
    public async Task Who_means_another_file_is_refused() => (await _client.GetAsync(Path, ("If-Match", "\"other\""))).Expect(412, "platform.content.changed");

    [Theory]
    [InlineData(null, 200, 100_000)]
    [InlineData("bytes=0-9", 200, 100_000)] // ranges are for GET
    public async Task Head_tells_all_of_this_and_reads_nothing(string? range, int status, long length)
    {
        using var http = new HttpClient { BaseAddress = _node.Address };
        using var request = new HttpRequestMessage(HttpMethod.Head, Path);
        if (range is not null) request.Headers.TryAddWithoutValidation("Range", range);

        using var answer = await http.SendAsync(request);

        Assert.Equal((status, length), ((int)answer.StatusCode, answer.Content.Headers.ContentLength));
        Assert.Equal("image/png", answer.Content.Headers.ContentType?.ToString());
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_is_not_there_is_not_found() => (await _client.GetAsync($"{PlantedFiles.Address}/none")).Expect(404, "platform.content.not_found");

    [Fact]
    public async Task What_was_removed_is_not_found_and_what_lost_its_bytes_is_told_apart()
    {
        File.Delete(_node.PathOf(_file.Hash));
        (await _client.GetAsync(Path)).Expect(404, "platform.content.missing");

        await File.WriteAllBytesAsync(_node.PathOf(_file.Hash), _bytes[..500]);
        (await _client.GetAsync(Path)).Expect(404, "platform.content.missing");

        _node.Planted.Add("gone", new ContentFile(Samples.HashOf([1]), "gone.png"));
        (await _client.GetAsync($"{PlantedFiles.Address}/gone")).Expect(404, "platform.content.not_found");
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<HttpResponseMessage> GetAsync(params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await _client.Http.SendAsync(request);
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : "";
}

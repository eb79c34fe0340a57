namespace Platform.Tests.Content;

/// <summary>What is refused leaves nothing behind.</summary>
public sealed class UploadRefusalTests(ContentFixture fixture) : IClassFixture<ContentFixture>
{
    private readonly ContentNode _node = fixture.Node;

    [Fact]
    public Task No_bytes_are_no_file() => RefusedAsync([], 422, "platform.content.empty");

    [Theory]
    [InlineData("<html><script>alert(1)</script>", "page.html", "text/html")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "drawing.svg", "image/svg+xml")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "drawing.svg", null)]
    [InlineData("#!/bin/sh", "run.sh", null)]
    [InlineData("not a picture", "cat.png", null)]
    [InlineData("not a picture", null, "image/png")]
    public Task What_is_called_otherwise_than_its_bytes_say_is_refused(string text, string? name, string? type) => RefusedAsync(Samples.Text(text), 422, "platform.content.type_mismatch", name, type);

    [Theory]
    [InlineData(new byte[] { 0x4d, 0x5a, 0x90, 0x00 })] // of no type
    [InlineData(new byte[] { 0x1f, 0x8b, 0x08, 0x00 })] // of one that is not allowed here
    public Task So_is_what_is_not_allowed(byte[] bytes) => RefusedAsync(bytes, 415, "platform.content.type_not_allowed", "cat.png", "image/png");

    [Fact]
    public async Task A_type_is_allowed_or_not_by_configuration()
    {
        await using var node = await ContentNode.StartAsync(fixture.Host, new() { ["Modular:Content:AllowedTypes:0"] = "application/zip" }, _node);

        Assert.Equal("application/zip", (await node.AttachAsync([0x50, 0x4b, 0x03, 0x04, 1], "letter.docx")).MediaType);
        Assert.Contains("none of: application/zip.", (await node.SendAsync(Samples.Png())).Expect(415, "platform.content.type_not_allowed").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_says_it_is_too_large_is_refused_before_it_comes()
    {
        using var raw = await RawRequest.OpenAsync(_node.Address, $"POST {PlantedFiles.Small} HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 413 ", await raw.ReadAsync(), StringComparison.Ordinal);
        NothingIsLeft();
    }

    [Fact]
    public async Task One_that_does_not_say_so_is_refused_when_it_turns_out()
    {
        using var client = _node.Client();
        using var body = new StreamContent(new UnknownLength(Samples.Png(5_000_000)));

        var answer = (await client.PostAsync(PlantedFiles.Small, body)).Expect(413, "platform.content.too_large");

        Assert.Contains("1,000 bytes", answer.Text, StringComparison.Ordinal);
        NothingIsLeft();
    }

    [Fact]
    public async Task One_that_ends_too_early_is_not_taken_for_whole()
    {
        using var raw = await RawRequest.OpenAsync(_node.Address, $"POST {PlantedFiles.Address} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
        await raw.SendAsync(Samples.Png(600));
        raw.EndSending();

        Assert.DoesNotContain("HTTP/1.1 2", await raw.ReadAsync(), StringComparison.Ordinal);
        await EventuallyNothingIsLeftAsync();
        Assert.Equal(0, await _node.Database.AskAsync<long>("select count(*) from platform.contents where bytes = 600"));
    }

    [Fact]
    public async Task Who_hangs_up_leaves_nothing()
    {
        var raw = await RawRequest.OpenAsync(_node.Address, $"POST {PlantedFiles.Address} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2710\r\n");
        await raw.SendAsync(Samples.Png(10_000));
        await UntilAsync(() => _node.Incoming().Count == 1);
        raw.Dispose();

        await EventuallyNothingIsLeftAsync();
    }

    [Fact]
    public async Task Compressed_bytes_are_not_unpacked()
    {
        using var client = _node.Client();
        using var body = ContentNode.Body(Samples.Png());
        body.Headers.ContentEncoding.Add("gzip");

        (await client.PostAsync(PlantedFiles.Address, body)).Expect(415, "platform.content.encoded");
    }

    private async Task RefusedAsync(byte[] bytes, int status, string code, string? name = null, string? type = null)
    {
        (await _node.SendAsync(bytes, name, type)).Expect(status, code);

        NothingIsLeft();
        Assert.False(await _node.HasRowAsync(Samples.HashOf(bytes)));
        Assert.Empty(_node.FilesOf(Samples.HashOf(bytes)));
    }

    private void NothingIsLeft() => Assert.Empty(_node.Incoming());

    private Task EventuallyNothingIsLeftAsync() => UntilAsync(() => _node.Incoming().Count == 0);

    private static async Task UntilAsync(Func<bool> holds)
    {
        var until = DateTime.UtcNow + Patience.Of(15);
        while (!holds())
        {
            Assert.True(DateTime.UtcNow < until, "It did not come to that.");
            await Task.Delay(20);
        }
    }
}

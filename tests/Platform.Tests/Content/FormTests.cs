using System.Text;

namespace Platform.Tests.Content;

public sealed class FormTests(ContentFixture fixture) : IClassFixture<ContentFixture>
{
    private const string Boundary = "x-boundary";

    private readonly ContentNode _node = fixture.Node;
    private readonly byte[] _bytes = Samples.Png();

    [Fact]
    public async Task The_file_of_a_form_is_taken_with_its_name()
    {
        using var form = new MultipartFormDataContent { { new StringContent("a caption"), "caption" }, { ContentNode.Body(_bytes, type: "image/png"), "file", "cat.png" } };

        var answer = (await SendAsync(form)).Expect(201);

        Assert.Equal((Samples.HashOf(_bytes).ToString(), "cat.png"), (answer["hash"], answer["name"]));
    }

    [Theory]
    [InlineData("filename=\"cat.png\"", "cat.png")]
    [InlineData("filename=cat.png", "cat.png")]
    [InlineData("filename=\"x.png\"; filename*=UTF-8''%D0%9A%D0%BE%D1%82.png", "Кот.png")]
    [InlineData("filename=\"../../etc/cat.png\"", "cat.png")]
    public async Task A_name_is_read_in_all_its_forms(string name, string expected) => Assert.Equal(expected, (await SendAsync(Form(Part($"name=\"file\"; {name}", _bytes)))).Expect(201)["name"]);

    [Fact]
    public async Task A_form_without_a_file_is_told_so()
    {
        using var form = new MultipartFormDataContent { { new StringContent("text"), "file" } };

        (await SendAsync(form)).Expect(422, "platform.content.no_file");
    }

    [Fact]
    public async Task So_is_one_in_which_nothing_was_chosen() => (await SendAsync(Form(Part("name=\"file\"; filename=\"\"", [])))).Expect(422, "platform.content.no_file");

    [Fact]
    public async Task An_empty_file_in_a_form_is_empty() => (await SendAsync(Form(Part("name=\"file\"; filename=\"cat.png\"", [])))).Expect(422, "platform.content.empty");

    [Fact]
    public async Task Two_files_are_one_too_many()
    {
        using var form = new MultipartFormDataContent { { ContentNode.Body(_bytes), "one", "a.png" }, { ContentNode.Body(Samples.Png()), "two", "b.png" } };

        (await SendAsync(form)).Expect(422, "platform.content.several_files");
        Assert.Equal(0, await _node.HoldersAsync(Samples.HashOf(_bytes)));
    }

    [Fact]
    public async Task A_file_in_a_form_has_the_same_limit()
    {
        using var large = new MultipartFormDataContent { { ContentNode.Body(Samples.Png(PlantedFiles.SmallBytes + 1)), "file", "a.png" } };
        using var small = new MultipartFormDataContent { { ContentNode.Body(Samples.Png(PlantedFiles.SmallBytes)), "file", "a.png" } };

        (await SendAsync(large, PlantedFiles.Small)).Expect(413, "platform.content.too_large");
        (await SendAsync(small, PlantedFiles.Small)).Expect(201);
    }

    [Fact]
    public async Task So_has_what_stands_around_it()
    {
        using var form = new MultipartFormDataContent { { ContentNode.Body(Samples.Png(900)), "file", "a.png" }, { new StringContent(new string('x', 100_000)), "caption" } };

        (await SendAsync(form, PlantedFiles.Small)).Expect(413, "platform.content.too_large");
    }

    [Theory]
    [InlineData("")]
    [InlineData("--other\r\n")]
    [InlineData($"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\nABC")]
    public async Task A_form_that_breaks_off_is_unreadable(string text)
    {
        var answer = await SendAsync(Form(Encoding.ASCII.GetBytes(text)));

        Assert.True(answer.Status is 400 or 422, $"{answer.Status}: {answer.Text}");
        Assert.Empty(_node.Incoming());
    }

    [Fact]
    public async Task Nor_is_one_of_which_only_the_end_is_missing_taken()
    {
        var whole = Part("name=\"file\"; filename=\"cat.png\"", _bytes);

        (await SendAsync(Form(whole[..^20]))).Expect(400, "platform.content.form_malformed");
        Assert.Equal(0, await _node.HoldersAsync(Samples.HashOf(_bytes)));
    }

    [Fact]
    public async Task A_form_without_a_boundary_is_unreadable()
    {
        var body = new ByteArrayContent(_bytes);
        body.Headers.ContentType = new("multipart/form-data");

        (await SendAsync(body)).Expect(400, "platform.content.form_malformed");
    }

    private async Task<HttpAnswer> SendAsync(HttpContent body, string to = PlantedFiles.Address)
    {
        using var client = _node.Client();
        return await client.PostAsync(to, body);
    }

    private static byte[] Part(string disposition, byte[] bytes) =>
        [.. Encoding.UTF8.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; {disposition}\r\nContent-Type: application/octet-stream\r\n\r\n"), .. bytes, .. Encoding.UTF8.GetBytes($"\r\n--{Boundary}--\r\n")];

    private static ByteArrayContent Form(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={Boundary}");
        return content;
    }
}

namespace Platform.Tests.Content;

/// <summary>What the OpenAPI document says of routes that take and give files.</summary>
public sealed class ContentDocumentTests(ContentFixture fixture) : IClassFixture<ContentFixture>
{
    [Fact]
    public async Task One_that_takes_a_file_says_in_which_forms_and_how_it_may_refuse()
    {
        var post = await OperationAsync(PlantedFiles.Address, "post");

        var content = post.GetProperty("requestBody").GetProperty("content");
        Assert.Equal("binary", content.GetProperty("application/octet-stream").GetProperty("schema").GetProperty("format").GetString());
        Assert.Equal("binary", content.GetProperty("multipart/form-data").GetProperty("schema").GetProperty("properties").GetProperty("file").GetProperty("format").GetString());
        foreach (var status in (string[])["400", "413", "415", "422", "503"]) Assert.True(post.GetProperty("responses").TryGetProperty(status, out _), status);
        Assert.Equal("Idempotency-Key", Assert.Single(post.GetProperty("parameters").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task One_that_gives_a_file_says_of_which_types_it_may_be()
    {
        var get = await OperationAsync(PlantedFiles.Address + "/{id}", "get");

        var content = get.GetProperty("responses").GetProperty("200").GetProperty("content");
        Assert.Equal("#/components/schemas/Stream", content.GetProperty("image/png").GetProperty("schema").GetProperty("$ref").GetString());
        Assert.True(content.TryGetProperty("application/pdf", out _));
        foreach (var status in (string[])["206", "304", "404", "412", "416"]) Assert.True(get.GetProperty("responses").TryGetProperty(status, out _), status);
    }

    private async Task<System.Text.Json.JsonElement> OperationAsync(string path, string method)
    {
        using var client = fixture.Node.Client();
        return (await client.GetAsync("/openapi/v1.json")).Expect(200).Json.GetProperty("paths").GetProperty(path).GetProperty(method);
    }
}

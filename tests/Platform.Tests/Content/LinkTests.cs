namespace Platform.Tests.Content;

/// <summary>Whoever gets to put a link into the folder does not get to read the rest of the disk.</summary>
public sealed class LinkTests(ContentFixture fixture) : IClassFixture<ContentFixture>
{
    private readonly ContentNode _node = fixture.Node;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Links_are_not_followed(int up)
    {
        var file = await _node.AttachAsync(Samples.Png());
        using var client = _node.Client();
        var link = _node.PathOf(file.Hash);
        for (var i = 0; i < up; i++) link = Path.GetDirectoryName(link)!;
        var elsewhere = Path.Combine(_node.Folder, $"elsewhere{up}");
        Directory.Move(link, elsewhere); // moves files too
        File.CreateSymbolicLink(link, elsewhere);

        (await client.GetAsync($"{PlantedFiles.Address}/{file.Id}")).Expect(404, "platform.content.missing");

        File.Delete(link);
        Directory.Move(elsewhere, link);
        Assert.Equal(200, (int)(await client.Http.GetAsync($"{PlantedFiles.Address}/{file.Id}")).StatusCode);
    }
}

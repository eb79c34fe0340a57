using Modular.Platform.Content;
using Modular.Platform.Content.Files;

namespace Platform.Tests.Content;

/// <summary>A volume that is full, or away.</summary>
public sealed class StorageFaultTests(TestHost host)
{
    [Fact]
    public async Task A_full_disk_is_told_apart()
    {
        if (!File.Exists("/dev/full")) return; // every write to it fails with ENOSPC

        await using var full = new FileStream("/dev/full", new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Write, BufferSize = 0 });
        var file = new IncomingFile(full);

        var fault = await Assert.ThrowsAsync<StorageException>(() => file.WriteAsync(new byte[10], CancellationToken.None));

        Assert.Equal(ContentErrors.NoSpace, fault.Error);
        Assert.Equal(ContentErrors.Away, new StorageException(new UnauthorizedAccessException()).Error);
    }

    [Fact]
    public async Task While_the_volume_is_away_files_are_refused_for_the_moment_and_the_rest_goes_on()
    {
        await using var node = await ContentNode.StartAsync(host);
        var bytes = Samples.Png();
        var file = await node.AttachAsync(bytes);
        using var client = node.Client();
        var elsewhere = node.Folder + ".away";

        Directory.Move(node.Folder, elsewhere);
        var refused = (await node.SendAsync(Samples.Png())).Expect(503, "platform.content.away");
        Assert.Equal("30", refused.Header("Retry-After"));
        (await client.GetAsync($"{PlantedFiles.Address}/{file.Id}")).Expect(404, "platform.content.missing");
        (await client.GetAsync("/api/v1/forums/categories")).Expect(200);
        Assert.False(Directory.Exists(node.Folder)); // nothing was made in its place

        Directory.Move(elsewhere, node.Folder);
        await node.AttachAsync(bytes);
        Assert.Equal(200, (int)(await client.Http.GetAsync($"{PlantedFiles.Address}/{file.Id}")).StatusCode);
    }

    [Fact]
    public async Task A_file_that_cannot_come_to_its_place_has_no_row()
    {
        await using var node = await ContentNode.StartAsync(host);
        var bytes = Samples.Png();
        Directory.CreateDirectory(node.PathOf(Samples.HashOf(bytes))); // a folder where the file should be

        (await node.SendAsync(bytes)).Expect(503, "platform.content.away");

        Assert.False(await node.HasRowAsync(Samples.HashOf(bytes)));
        Assert.Empty(node.Incoming());
    }
}

using System.Security.Cryptography;
using Modular.Platform.Content;

namespace Platform.Tests.Content;

public sealed class UploadTests(ContentFixture fixture) : IClassFixture<ContentFixture>
{
    private readonly ContentNode _node = fixture.Node;

    [Fact]
    public async Task A_file_lies_under_its_hash_with_its_row_and_its_holder()
    {
        var bytes = Samples.Png();

        var file = await _node.AttachAsync(bytes, "Кот.png");

        Assert.Equal(new AttachedFile(file.Id, Samples.HashOf(bytes), "Кот.png", "image/png", bytes.Length), file);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_node.PathOf(file.Hash)));
        Assert.Equal($".png|image/png|{bytes.Length}|f", Assert.Single(await _node.Database.ListAsync("select extension, media_type, bytes, erase from platform.contents where hash = $1", file.Hash.ToBytes())));
        Assert.Equal($"planted.file/{file.Id}", Assert.Single(await _node.Database.ListAsync("select holder from platform.content_references where hash = $1", file.Hash.ToBytes())));
    }

    [Fact]
    public async Task Only_the_owner_may_change_it_and_the_group_read_it()
    {
        if (OperatingSystem.IsWindows()) return;

        var path = _node.PathOf((await _node.AttachAsync(Samples.Png())).Hash);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(path));
        Assert.False(File.GetUnixFileMode(Path.GetDirectoryName(path)!).HasFlag(UnixFileMode.OtherRead));
        Assert.False(File.GetUnixFileMode(_node.Folder).HasFlag(UnixFileMode.OtherExecute));
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once_whatever_they_are_called()
    {
        var bytes = Samples.Png();

        var files = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => _node.AttachAsync(bytes, $"copy{i}.png")));

        Assert.Equal(10, files.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Single(_node.FilesOf(files[0].Hash));
        Assert.Equal(10, await _node.HoldersAsync(files[0].Hash));
    }

    [Fact]
    public async Task What_had_gone_bad_is_good_again_when_it_is_sent_again()
    {
        var bytes = Samples.Png();
        var file = await _node.AttachAsync(bytes);
        await File.WriteAllBytesAsync(_node.PathOf(file.Hash), new byte[bytes.Length]);

        await _node.AttachAsync(bytes);

        Assert.Equal(bytes, await File.ReadAllBytesAsync(_node.PathOf(file.Hash)));
    }

    [Fact]
    public async Task A_file_larger_than_other_bodies_may_be_is_taken_in_either_form()
    {
        var bytes = Samples.Png(20 * 1024 * 1024); // other bodies have 10 MiB
        using var client = _node.Client();
        using var form = new MultipartFormDataContent { { ContentNode.Body(bytes, type: "image/png"), "file", "large.png" } };

        Assert.Equal(bytes.Length, (await _node.AttachAsync(bytes)).Bytes);
        Assert.Equal(SHA256.HashData(bytes), Convert.FromHexString((await client.PostAsync(PlantedFiles.Address, form)).Expect(201)["hash"]));
    }

    [Fact]
    public async Task The_limit_of_other_bodies_stays()
    {
        using var raw = await RawRequest.OpenAsync(_node.Address, "POST /api/v1/accounts/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 20000000\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 413 ", await raw.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_just_the_limit_is_taken_and_one_of_a_byte_more_is_not()
    {
        Assert.Equal(201, (await _node.SendAsync(Samples.Png(PlantedFiles.SmallBytes), to: PlantedFiles.Small)).Status);
        (await _node.SendAsync(Samples.Png(PlantedFiles.SmallBytes + 1), to: PlantedFiles.Small)).Expect(413, "platform.content.too_large");
    }

    [Fact]
    public async Task A_small_one_of_a_single_byte_is_a_file_too() => Assert.Equal("text/plain", (await _node.AttachAsync(Samples.Text("a"), "a.md")).MediaType);

    [Fact]
    public async Task What_the_command_refuses_is_held_by_nobody()
    {
        _node.Planted.Refuses = true;
        var bytes = Samples.Png();

        (await _node.SendAsync(bytes)).Expect(409, PlantedFiles.Refusal.Code);
        _node.Planted.Refuses = false;

        Assert.Equal((true, 0L), (await _node.HasRowAsync(Samples.HashOf(bytes)), await _node.HoldersAsync(Samples.HashOf(bytes))));
    }

    [Fact]
    public async Task A_file_that_is_sent_again_with_its_key_is_attached_once()
    {
        using var client = _node.Client();
        var (bytes, key) = (Samples.Png(), ("Idempotency-Key", Guid.NewGuid().ToString()));

        var first = (await client.PostAsync(PlantedFiles.Address, ContentNode.Body(bytes), key)).Expect(201);
        var second = (await client.PostAsync(PlantedFiles.Address, ContentNode.Body(bytes), key)).Expect(201);
        (await client.PostAsync(PlantedFiles.Address, ContentNode.Body(Samples.Png()), key)).Expect(422, "idempotency.other_request");

        Assert.Equal((first.Text, "true"), (second.Text, second.Header("Idempotent-Replayed")));
        Assert.Equal(1, await _node.HoldersAsync(Samples.HashOf(bytes)));
    }

    [Fact]
    public async Task A_transaction_does_not_wait_for_a_sender() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => InTransactionAsync(store => store.StoreAsync(Stream.Null, new(null, null), null, CancellationToken.None)));

    private Task InTransactionAsync(Func<IContentStore, Task> use) => Session.InTransactionAsync(_node.Services, use, commit: false);
}

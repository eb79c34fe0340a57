using Microsoft.Extensions.DependencyInjection;
using Modular.Kernel;
using Modular.Platform.Content;
using Modular.Platform.Content.Files;
using Modular.Platform.Content.Upkeep;

namespace Platform.Tests.Content;

/// <summary>Whoever was told that a file is kept finds it there, whatever removes it at the same moment.</summary>
public sealed class RaceTests(TestHost host) : IAsyncLifetime
{
    private const int Rounds = 30;

    private ContentNode _here = null!;
    private ContentNode _there = null!;

    public async ValueTask InitializeAsync()
    {
        _here = await ContentNode.StartAsync(host, slowly: true);
        _there = await ContentNode.StartAsync(host, beside: _here, slowly: true);
    }

    [Fact]
    public async Task The_same_bytes_sent_to_two_nodes_at_once_are_one_file_and_one_row()
    {
        for (var round = 0; round < 10; round++)
        {
            var bytes = Samples.Png();

            await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => (i % 2 == 0 ? _here : _there).AttachAsync(bytes))));

            await IsKeptAsync(Samples.HashOf(bytes), holders: 8);
        }

        Assert.Empty(_here.Incoming());
    }

    /// <summary>What nobody holds is sent again while it is removed on both nodes; the removal wins, or the upload, or both one after the other.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_upload_beats_the_clean_up_or_comes_after_it(bool erase)
    {
        var (removed, bytes) = (0, Samples.Png());
        for (var round = 0; round < Rounds; round++)
        {
            var hash = await StoreOldAsync(bytes, erase);

            var removals = new[] { _here, _there }.Select(node => Task.Run(() => RemovalOf(node).RemoveAsync(hash, TimeSpan.FromHours(24), CancellationToken.None))).ToList();
            var files = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(async () =>
            {
                await Task.Delay(Random.Shared.Next(20));
                return await (i == 0 ? _here : _there).AttachAsync(bytes);
            })));
            removed += (await Task.WhenAll(removals)).Count(was => was);

            await IsKeptAsync(hash, holders: 2);
            foreach (var file in files) await _here.RemoveAsync(file, erase: false);
        }

        Assert.InRange(removed, 1, Rounds); // or no round was a race
    }

    [Fact]
    public async Task A_file_without_a_row_is_removed_or_replaced_and_never_both()
    {
        var (removed, bytes) = (0, Samples.Png());
        var (hash, path) = (Samples.HashOf(bytes), _here.PathOf(Samples.HashOf(bytes)));
        for (var round = 0; round < Rounds; round++)
        {
            await _here.Database.RunAsync("delete from platform.content_references where hash = $1", hash.ToBytes());
            await _here.Database.RunAsync("delete from platform.contents where hash = $1", hash.ToBytes());
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, bytes);
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-2));

            var removals = new[] { _here, _there }.Select(node => Task.Run(() => RemovalOf(node).RemoveOrphanAsync(new StoredFile(hash, ".png", path), DateTime.UtcNow.AddDays(-1), CancellationToken.None))).ToList();
            var upload = Task.Run(async () =>
            {
                await Task.Delay(Random.Shared.Next(20));
                return await _there.AttachAsync(bytes);
            });
            removed += (await Task.WhenAll(removals)).Count(was => was);
            await upload;

            await IsKeptAsync(hash, holders: 1);
        }

        Assert.InRange(removed, 1, Rounds);
    }

    /// <summary>Somebody takes hold of what was sent before, as it is about to go: they are told that it is gone, or have it.</summary>
    [Fact]
    public async Task Who_may_hold_a_content_has_it()
    {
        var bytes = Samples.Png();
        for (var round = 0; round < Rounds; round++)
        {
            var hash = await StoreOldAsync(bytes, erase: false);

            var removal = Task.Run(() => RemovalOf(_here).RemoveAsync(hash, TimeSpan.FromHours(24), CancellationToken.None));
            var keep = Task.Run(() => KeepAsync(_there, new(hash, "planted.late/1")));
            var (removed, kept) = (await removal, await keep);

            Assert.NotEqual(removed, kept);
            if (kept) await IsKeptAsync(hash, holders: 1);
            else Assert.Empty(_here.FilesOf(hash));
            await Session.InTransactionAsync(_here.Services, store => store.ReleaseAsync([new(hash, "planted.late/1")], CancellationToken.None), commit: true);
        }
    }

    [Fact]
    public async Task A_removal_passes_over_what_somebody_is_about_to_hold()
    {
        var hash = await StoreOldAsync(Samples.Png(), erase: false);

        await Session.InTransactionAsync(_here.Services, async store =>
        {
            await store.KeepAsync(new(hash, "planted.late/1"), CancellationToken.None);
            Assert.False(await RemovalOf(_there).RemoveAsync(hash, TimeSpan.FromHours(24), CancellationToken.None).WaitAsync(Patience.Of(5)));
        }, commit: true);

        Assert.False(await RemovalOf(_there).RemoveAsync(hash, TimeSpan.FromHours(24), CancellationToken.None));
        await IsKeptAsync(hash, holders: 1);
    }

    [Fact]
    public async Task Who_reads_a_file_reads_it_to_its_end_although_it_is_removed()
    {
        var bytes = Samples.Png(1_000_000);
        var hash = await StoreOldAsync(bytes, erase: false);
        await using var open = (await _here.InScopeAsync(store => store.OpenAsync(hash, CancellationToken.None))).Value;
        var read = new byte[bytes.Length];
        await open.Stream.ReadExactlyAsync(read.AsMemory(0, 1000));

        Assert.True(await RemovalOf(_there).RemoveAsync(hash, TimeSpan.FromHours(24), CancellationToken.None));
        await open.Stream.ReadExactlyAsync(read.AsMemory(1000));

        Assert.Equal(bytes, read);
    }

    public async ValueTask DisposeAsync()
    {
        await _there.DisposeAsync();
        await _here.DisposeAsync();
    }

    private static ContentRemoval RemovalOf(ContentNode node) => node.Services.GetRequiredService<ContentRemoval>();

    private async Task<ContentHash> StoreOldAsync(byte[] bytes, bool erase)
    {
        using var source = new MemoryStream(bytes);
        var hash = (await _here.InScopeAsync(store => store.StoreAsync(source, new("cat.png", null), null, CancellationToken.None))).Value.Hash;
        await _here.AgeAsync(hash);
        await _here.Database.RunAsync("update platform.contents set erase = $2 where hash = $1", hash.ToBytes(), erase);
        return hash;
    }

    private static async Task<bool> KeepAsync(ContentNode node, ContentReference reference)
    {
        var kept = false;
        await Session.InTransactionAsync(node.Services, async store => kept = (await store.KeepAsync(reference, CancellationToken.None)).IsSuccess, commit: true);
        return kept;
    }

    private async Task IsKeptAsync(ContentHash hash, int holders)
    {
        Assert.Equal(holders, await _here.HoldersAsync(hash));
        Assert.Equal(_here.PathOf(hash), Assert.Single(_here.FilesOf(hash)));
    }
}

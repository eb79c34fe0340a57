using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Modular.Kernel;
using Modular.Platform.Content;
using Modular.Platform.Content.Upkeep;

namespace Platform.Tests.Content;

public sealed class CleanUpTests(TestHost host) : IAsyncLifetime
{
    private ContentNode _node = null!;

    public async ValueTask InitializeAsync() => _node = await ContentNode.StartAsync(host);

    [Fact]
    public async Task What_nobody_holds_goes_after_a_day_and_what_somebody_holds_never()
    {
        var (held, unheld, young) = (await _node.AttachAsync(Samples.Png()), await _node.AttachAsync(Samples.Png()), await _node.AttachAsync(Samples.Png()));
        await _node.RemoveAsync(unheld, erase: false);
        await _node.RemoveAsync(young, erase: false);
        await _node.AgeAsync(held.Hash);
        await _node.AgeAsync(unheld.Hash);

        var report = await _node.CleanUpAsync();

        Assert.Equal((3L, 3L, 1L, 0L, 1000L, 0L), (report.Contents, report.Files, report.Unheld, report.Orphans, report.Bytes, report.Missing));
        Assert.Empty(_node.FilesOf(unheld.Hash));
        Assert.False(await _node.HasRowAsync(unheld.Hash));
        foreach (var file in (AttachedFile[])[held, young]) Assert.True(File.Exists(_node.PathOf(file.Hash)) && await _node.HasRowAsync(file.Hash));
    }

    [Fact]
    public async Task A_file_that_no_row_knows_goes_after_a_day()
    {
        var (old, young) = (Samples.HashOf(Samples.Png()), Samples.HashOf(Samples.Png()));
        foreach (var hash in (ContentHash[])[old, young]) await PutAsync(_node.PathOf(hash));
        File.SetLastWriteTimeUtc(_node.PathOf(old), DateTime.UtcNow.AddDays(-2));

        var report = await _node.CleanUpAsync();

        Assert.Equal((1L, 2L), (report.Orphans, report.Files));
        Assert.Empty(_node.FilesOf(old));
        Assert.Single(_node.FilesOf(young));
        Assert.Equal(0, await _node.Database.AskAsync<long>("select count(*) from platform.contents"));
    }

    [Fact]
    public async Task So_does_an_upload_that_broke_off()
    {
        foreach (var name in (string[])["old", "young"]) await PutAsync(Path.Combine(_node.Folder, ".incoming", name));
        File.SetLastWriteTimeUtc(Path.Combine(_node.Folder, ".incoming", "old"), DateTime.UtcNow.AddDays(-2));

        Assert.Equal(1, (await _node.CleanUpAsync()).Unfinished);

        Assert.Equal("young", Path.GetFileName(Assert.Single(_node.Incoming())));
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_go_and_touches_nothing()
    {
        var unheld = await _node.AttachAsync(Samples.Png());
        await _node.RemoveAsync(unheld, erase: false);
        await _node.AgeAsync(unheld.Hash);
        var orphan = _node.PathOf(Samples.HashOf(Samples.Png()));
        foreach (var path in (string[])[orphan, Path.Combine(_node.Folder, ".incoming", "old")])
        {
            await PutAsync(path);
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-2));
        }

        var (before, told) = (Everything(), new List<string>());
        var looked = await _node.CleanUpAsync(dryRun: true, told);

        Assert.Equal(before, Everything());
        Assert.True(await _node.HasRowAsync(unheld.Hash));
        Assert.Contains(told, line => line.StartsWith("held by nobody", StringComparison.Ordinal) && line.EndsWith(_node.PathOf(unheld.Hash), StringComparison.Ordinal));
        Assert.Contains(told, line => line.StartsWith("without a row", StringComparison.Ordinal) && line.EndsWith(orphan, StringComparison.Ordinal));
        Assert.Equal(3, told.Count);
        Assert.Equal(looked.ToString(), (await _node.CleanUpAsync()).ToString());
        Assert.Equal(".store", Path.GetFileName(Assert.Single(Everything())));
    }

    [Fact]
    public async Task What_is_missing_is_told_and_what_is_not_ours_is_left_alone()
    {
        var lost = await _node.AttachAsync(Samples.Png());
        File.Delete(_node.PathOf(lost.Hash));
        var (unheld, hash) = (await _node.AttachAsync(Samples.Png()), Samples.HashOf([9]).ToString());
        await _node.RemoveAsync(unheld, erase: false);
        await _node.AgeAsync(unheld.Hash);
        File.Delete(_node.PathOf(unheld.Hash)); // and this one nobody misses
        string[] foreign = [Path.Combine(_node.Folder, "ab", "c1", "README"), Path.Combine(_node.Folder, "ab", "c1", $"{hash}.png"), Path.Combine(_node.Folder, "README"), Path.Combine(_node.Folder, "photos", "1", "cat.png")];
        foreach (var path in foreign)
        {
            await PutAsync(path);
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-2));
        }

        var (told, report) = (new List<string>(), await _node.CleanUpAsync());

        Assert.Equal((1L, 1L, 2L), (report.Missing, report.Unheld, report.Foreign));
        Assert.All(foreign, path => Assert.True(File.Exists(path), path));
        await _node.CleanUpAsync(dryRun: true, told);
        Assert.EndsWith(_node.PathOf(lost.Hash), Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_lead_nowhere()
    {
        var (outside, orphan) = (Directory.CreateTempSubdirectory("modular"), Samples.HashOf([8]).ToString());
        var inside = Path.Combine(outside.FullName, orphan[2..4], orphan + ".png");
        await PutAsync(inside);
        File.SetLastWriteTimeUtc(inside, DateTime.UtcNow.AddDays(-2));
        Directory.CreateSymbolicLink(Path.Combine(_node.Folder, orphan[..2]), outside.FullName);

        Assert.Equal(0, (await _node.CleanUpAsync()).Files);

        Assert.True(File.Exists(inside));
        outside.Delete(recursive: true);
    }

    [Fact]
    public async Task Table_and_folder_stay_side_by_side_over_many_batches()
    {
        const int Count = 2500;
        var hashes = Enumerable.Range(0, Count).Select(i => Samples.HashOf(Samples.Text(i.ToString(CultureInfo.InvariantCulture)))).ToList();
        await _node.Database.RunAsync("insert into platform.contents (hash, extension, media_type, bytes, touched_at) select hash, '.png', 'image/png', 4, now() - interval '2 days' from unnest($1) hash",
            (object)hashes.Where((_, i) => i % 3 != 0).Select(h => h.ToBytes()).ToArray());
        foreach (var path in hashes.Where((_, i) => i % 5 != 0).Select(h => _node.PathOf(h)))
        {
            await PutAsync(path);
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-2));
        }

        var report = await _node.CleanUpAsync();

        Assert.Equal((Count - 834, Count - 500), (report.Contents, report.Files));
        Assert.Equal((Count - 834, 834 - 167, 0), (report.Unheld, report.Orphans, report.Missing));
        Assert.Single(Everything());
    }

    [Fact]
    public async Task A_folder_that_is_not_this_databases_is_not_touched()
    {
        var orphan = _node.PathOf(Samples.HashOf(Samples.Png()));
        await PutAsync(orphan);
        File.SetLastWriteTimeUtc(orphan, DateTime.UtcNow.AddDays(-2));
        await File.WriteAllTextAsync(Path.Combine(_node.Folder, ".store"), Guid.NewGuid().ToString());

        var result = await _node.Services.GetRequiredService<ContentCleanUp>().RunAsync(dryRun: false, _ => { }, _ => { }, CancellationToken.None);

        Assert.Equal(ContentErrors.OtherStore, Assert.Single(result.Errors));
        Assert.True(File.Exists(orphan));
    }

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    private List<string> Everything() => [.. Directory.EnumerateFiles(_node.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static async Task PutAsync(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "file");
    }
}

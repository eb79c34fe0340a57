using Microsoft.Extensions.DependencyInjection;
using Modular.Kernel;
using Modular.Platform.Content;
using Modular.Platform.Content.Files;
using Modular.Platform.Content.Upkeep;

namespace Platform.Tests.Content;

/// <summary>What a node leaves that dies between any two steps, and what becomes of it. The steps themselves are in <see cref="ContentRemoval"/>.</summary>
public sealed class LeftoverTests(ContentFixture fixture) : IClassFixture<ContentFixture>
{
    private readonly ContentNode _node = fixture.Node;

    [Fact]
    public async Task Moved_aside_and_rolled_back_a_file_comes_back()
    {
        var bytes = Samples.Png();
        var file = await _node.AttachAsync(bytes);
        File.Move(_node.PathOf(file.Hash), AsideOf(file.Hash));
        Assert.Equal(ContentErrors.NotFound, Assert.Single((await _node.InScopeAsync(store => store.OpenAsync(file.Hash, CancellationToken.None))).Errors)); // and not missed

        await ErasureTests.EraserOf(_node).EraseAsync(CancellationToken.None);

        Assert.Equal(bytes, await File.ReadAllBytesAsync(_node.PathOf(file.Hash)));
        Assert.False(File.Exists(AsideOf(file.Hash)));
    }

    [Fact]
    public async Task Moved_aside_and_committed_it_goes()
    {
        var hash = Samples.HashOf(Samples.Png());
        await File.WriteAllTextAsync(AsideOf(hash), "file");

        await ErasureTests.EraserOf(_node).EraseAsync(CancellationToken.None);

        Assert.Empty(_node.FilesOf(hash));
    }

    [Fact]
    public async Task Moved_aside_while_another_took_its_place_it_goes_and_the_other_stays()
    {
        var bytes = Samples.Png();
        var file = await _node.AttachAsync(bytes);
        await File.WriteAllTextAsync(AsideOf(file.Hash), "older");

        await ErasureTests.EraserOf(_node).EraseAsync(CancellationToken.None);

        Assert.Equal(_node.PathOf(file.Hash), Assert.Single(_node.FilesOf(file.Hash)));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_node.PathOf(file.Hash)));
    }

    [Fact]
    public async Task What_lies_aside_is_left_to_whoever_is_at_it()
    {
        var file = await _node.AttachAsync(Samples.Png());
        await using var removing = await HeldContent.TakeAsync(_node.Database, file.Hash);
        File.Move(_node.PathOf(file.Hash), AsideOf(file.Hash));
        await removing.UpdateAsync("delete from platform.content_references where hash = $1");
        await removing.UpdateAsync("delete from platform.contents where hash = $1");

        var recovery = _node.Services.GetRequiredService<ContentRemoval>().RecoverAsync(new StoredFile(file.Hash, ".png", AsideOf(file.Hash)), CancellationToken.None);
        await Task.WhenAny(recovery, Task.Delay(200));
        Assert.False(recovery.IsCompleted);
        Assert.True(File.Exists(AsideOf(file.Hash)));
        await removing.LetGoAsync();
        await recovery;

        Assert.Empty(_node.FilesOf(file.Hash));
    }

    [Fact]
    public async Task In_place_and_not_committed_a_file_waits_a_day_for_its_row()
    {
        var bytes = Samples.Png();
        var path = _node.PathOf(Samples.HashOf(bytes));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, bytes);

        await _node.CleanUpAsync();
        Assert.True(File.Exists(path));

        await _node.AttachAsync(bytes);
        Assert.Equal(path, Assert.Single(_node.FilesOf(Samples.HashOf(bytes))));
    }

    private string AsideOf(ContentHash hash) => Path.Combine(_node.Folder, ".removed", hash + ".png");
}

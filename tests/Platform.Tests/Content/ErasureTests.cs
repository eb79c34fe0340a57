using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Modular.Kernel;
using Modular.Platform.Content.Upkeep;

namespace Platform.Tests.Content;

public sealed class ErasureTests(ContentFixture fixture) : IClassFixture<ContentFixture>
{
    private readonly ContentNode _node = fixture.Node;

    [Fact]
    public async Task The_bytes_go_with_the_last_who_holds_them()
    {
        var file = await _node.AttachAsync(Samples.Png());

        await _node.RemoveAsync(file, erase: true);

        await UntilGoneAsync(file.Hash);
    }

    [Fact]
    public async Task As_long_as_another_holds_them_they_stay()
    {
        var bytes = Samples.Png();
        var (one, other) = (await _node.AttachAsync(bytes), await _node.AttachAsync(bytes));

        await _node.RemoveAsync(one, erase: true);
        await EraserOf(_node).EraseAsync(CancellationToken.None);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_node.PathOf(one.Hash)));

        await _node.RemoveAsync(other, erase: false); // somebody wanted it gone, so it does not wait for the night
        await EraserOf(_node).EraseAsync(CancellationToken.None);
        await UntilGoneAsync(one.Hash);
    }

    [Fact]
    public async Task What_is_only_let_go_of_stays_for_a_while()
    {
        var file = await _node.AttachAsync(Samples.Png());

        await _node.RemoveAsync(file, erase: false);
        await EraserOf(_node).EraseAsync(CancellationToken.None);
        await _node.CleanUpAsync();

        Assert.True(File.Exists(_node.PathOf(file.Hash)) && await _node.HasRowAsync(file.Hash));
    }

    [Fact]
    public async Task What_is_sent_again_before_it_went_is_kept()
    {
        var bytes = Samples.Png();
        var file = await _node.AttachAsync(bytes);
        await using var hold = await HeldContent.TakeAsync(_node.Database, file.Hash); // so that the eraser passes it over
        await _node.Database.RunAsync("delete from platform.content_references where hash = $1", file.Hash.ToBytes());
        await hold.UpdateAsync("update platform.contents set erase = true where hash = $1");
        await hold.LetGoAsync();

        await _node.AttachAsync(bytes);
        await EraserOf(_node).EraseAsync(CancellationToken.None);

        Assert.True(File.Exists(_node.PathOf(file.Hash)) && await _node.HasRowAsync(file.Hash));
    }

    [Fact]
    public async Task What_a_node_that_died_has_left_undone_another_does()
    {
        var (file, aside) = (await _node.AttachAsync(Samples.Png()), await _node.AttachAsync(Samples.Png()));
        await _node.Database.RunAsync("delete from platform.content_references where hash = any($1)", (object)new[] { file.Hash.ToBytes(), aside.Hash.ToBytes() });
        await _node.Database.RunAsync("update platform.contents set erase = true where hash = $1", file.Hash.ToBytes()); // committed, and nobody was woken
        await _node.Database.RunAsync("delete from platform.contents where hash = $1", aside.Hash.ToBytes()); // committed, and the file only moved
        File.Move(_node.PathOf(aside.Hash), Path.Combine(_node.Folder, ".removed", aside.Hash + ".png"));

        await using var other = await ContentNode.StartAsync(fixture.Host, beside: _node); // its eraser looks as soon as it runs

        await UntilGoneAsync(file.Hash);
        await UntilGoneAsync(aside.Hash);
    }

    [Fact]
    public async Task What_cannot_be_erased_does_not_keep_the_others()
    {
        var (one, other) = (await _node.AttachAsync(Samples.Png()), await _node.AttachAsync(Samples.Png()));
        Directory.CreateDirectory(Path.Combine(_node.Folder, ".removed", one.Hash + ".png", "in-the-way"));

        await _node.RemoveAsync(one, erase: true);
        await _node.RemoveAsync(other, erase: true);

        await UntilGoneAsync(other.Hash);
        Assert.True(File.Exists(_node.PathOf(one.Hash)) && await _node.HasRowAsync(one.Hash));
        Directory.Delete(Path.Combine(_node.Folder, ".removed", one.Hash + ".png"), recursive: true);
        await EraserOf(_node).EraseAsync(CancellationToken.None);
        await UntilGoneAsync(one.Hash);
    }

    internal static ContentEraser EraserOf(ContentNode node) => node.Services.GetServices<IHostedService>().OfType<ContentEraser>().Single();

    private async Task UntilGoneAsync(ContentHash hash)
    {
        await _node.Database.WaitUntilAsync("select not exists (select from platform.contents where hash = $1)", hash.ToBytes());
        var until = DateTime.UtcNow + Patience.Of(15); // the file goes right after the commit
        while (_node.FilesOf(hash).Count > 0 && DateTime.UtcNow < until) await Task.Delay(20);
        Assert.Empty(_node.FilesOf(hash));
    }
}

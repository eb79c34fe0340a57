using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Modular.Kernel;
using Modular.Platform.Content;
using Modular.Platform.Content.Upkeep;

namespace Platform.Tests.Content;

public sealed class VerificationTests(TestHost host) : IAsyncLifetime
{
    private ContentNode _node = null!;

    public async ValueTask InitializeAsync() => _node = await ContentNode.StartAsync(host);

    [Fact]
    public async Task Each_file_is_valid_missing_or_corrupted()
    {
        var files = new List<AttachedFile>();
        for (var i = 0; i < 5; i++) files.Add(await _node.AttachAsync(Samples.Png()));
        File.Delete(_node.PathOf(files[0].Hash));
        await ChangeAsync(files[1].Hash, bytes => bytes[500] ^= 1);
        await File.WriteAllBytesAsync(_node.PathOf(files[2].Hash), new byte[10]);

        var report = await VerifyAsync();

        Assert.Equal((2L, 1L, 2L, false), (report.Valid, report.Missing, report.Corrupted, report.IsGood));
        Assert.Equal(
            new[] { $"{_node.PathOf(files[0].Hash)}: missing", $"{_node.PathOf(files[1].Hash)}: other bytes", $"{_node.PathOf(files[2].Hash)}: 10 bytes instead of 1000" }.Order(StringComparer.Ordinal),
            report.Problems.Order(StringComparer.Ordinal));
        Assert.Equal(3000, report.Bytes);
    }

    [Fact]
    public async Task It_goes_on_after_the_last_that_was_read()
    {
        var hashes = new List<ContentHash>();
        for (var i = 0; i < 5; i++) hashes.Add((await _node.AttachAsync(Samples.Png())).Hash);
        hashes = [.. hashes.OrderBy(h => h.ToString(), StringComparer.Ordinal)];

        Assert.Equal(2, (await VerifyAsync(after: hashes[2])).Valid);
        Assert.Equal(5, (await VerifyAsync()).Valid);
    }

    [Fact]
    public async Task It_reads_no_faster_than_it_may()
    {
        await _node.AttachAsync(Samples.Png(600_000));

        var since = Stopwatch.GetTimestamp();
        await VerifyAsync(bytesPerSecond: 1_000_000);

        Assert.InRange(Stopwatch.GetElapsedTime(since).TotalSeconds, 0.5, double.MaxValue);
    }

    [Fact]
    public async Task Without_its_folder_nothing_is_said_to_be_missing()
    {
        await _node.AttachAsync(Samples.Png());
        File.Delete(Path.Combine(_node.Folder, ".store"));

        var result = await _node.Services.GetRequiredService<ContentVerification>().RunAsync(new(), null, null, _ => Task.CompletedTask, CancellationToken.None);

        Assert.Equal(ContentErrors.OtherStore, Assert.Single(result.Errors));
    }

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    private async Task<VerificationReport> VerifyAsync(ContentHash? after = null, long bytesPerSecond = 1_000_000_000)
    {
        var report = new VerificationReport();
        Assert.True((await _node.Services.GetRequiredService<ContentVerification>().RunAsync(report, after, bytesPerSecond, _ => Task.CompletedTask, CancellationToken.None)).IsSuccess);
        return report;
    }

    private async Task ChangeAsync(ContentHash hash, Action<byte[]> change)
    {
        var bytes = await File.ReadAllBytesAsync(_node.PathOf(hash));
        change(bytes);
        await File.WriteAllBytesAsync(_node.PathOf(hash), bytes);
    }
}

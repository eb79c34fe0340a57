using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Modular.Platform.Content.Files;

namespace Modular.Platform.Content.Upkeep;

/// <summary>Reads every file and compares it with its hash, slowly enough not to be in the way.</summary>
internal sealed class ContentVerification(ContentMark mark, ContentFolder folder, TableWalk table, IOptions<ContentSettings> settings)
{
    private const int BufferBytes = 128 * 1024;
    private const int ReportEvery = 100;

    /// <summary>Goes on after <paramref name="after"/>, adding to <paramref name="report"/>.</summary>
    /// <param name="report">What was found before.</param>
    /// <param name="after">The last content that was read before; null for all.</param>
    /// <param name="bytesPerSecond">How fast; null for what is configured.</param>
    /// <param name="progress">Is told now and then how far it is.</param>
    /// <param name="cancel">Stops within a file.</param>
    public async Task<Result<Done>> RunAsync(VerificationReport report, ContentHash? after, long? bytesPerSecond, Func<ContentHash, Task> progress, CancellationToken cancel)
    {
        if (!await mark.HoldsAsync(cancel)) return ContentErrors.OtherStore;

        var pace = new ReadingPace(bytesPerSecond ?? settings.Value.VerifyBytesPerSecond);
        var looked = 0;
        await foreach (var known in table.RunAsync(after, settings.Value.Grace, cancel))
        {
            await LookAsync(report, known.Row, pace, cancel);
            if (++looked % ReportEvery == 0) await progress(known.Row.Hash);
        }

        return new Done();
    }

    private async Task LookAsync(VerificationReport report, ContentRow row, ReadingPace pace, CancellationToken cancel)
    {
        var fault = await FaultAsync(report, row, pace, cancel);
        if (fault is null) report.Valid++;
        else if (!folder.IsAside(row.Hash, row.Extension) && await table.HasAsync(row.Hash, cancel)) report.Add(folder.PathOf(row.Hash, row.Extension), fault); // else it was removed meanwhile
    }

    /// <summary>What is wrong; null for a good file.</summary>
    private async Task<string?> FaultAsync(VerificationReport report, ContentRow row, ReadingPace pace, CancellationToken cancel)
    {
        try
        {
            await using var file = folder.Open(row.Hash, row.Extension);
            if (file is null) return VerificationReport.IsMissing;
            if (file.Length != row.Bytes) return $"{file.Length} bytes instead of {row.Bytes}";

            return await HashAsync(file, report, pace, cancel) == row.Hash ? null : "other bytes";
        }
        catch (Exception e) when (e is StorageException or IOException)
        {
            return e.Message;
        }
    }

    private static async Task<ContentHash> HashAsync(Stream file, VerificationReport report, ReadingPace pace, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            while (await file.ReadAsync(buffer, cancel) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
                report.Bytes += read;
                await pace.KeepAsync(read, cancel);
            }

            return ContentHash.Of(hash.GetHashAndReset());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

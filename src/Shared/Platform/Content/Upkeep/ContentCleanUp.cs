using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Modular.Platform.Content.Files;

namespace Modular.Platform.Content.Upkeep;

/// <summary>
/// Removes what nobody needs: contents that nothing holds, files that no row knows, uploads that broke off; each only once it has been so for the grace.
/// May run at any time and on several nodes; what it finds it asks for again under the row's lock before it goes.
/// </summary>
internal sealed class ContentCleanUp(
    ContentMark mark, ContentFolder folder, TableWalk table, ContentRemoval removal, IOptions<ContentSettings> settings, TimeProvider clock, ILogger<ContentCleanUp> log)
{
    private const int ReportEvery = 1000;

    /// <summary>Looks at everything, and removes unless <paramref name="dryRun"/>.</summary>
    /// <param name="dryRun">Only tells what would go.</param>
    /// <param name="tell">Is told of each thing that goes or is missing.</param>
    /// <param name="progress">Is told now and then how far it is.</param>
    /// <param name="cancel">Stops between two removals.</param>
    public async Task<Result<CleanUpReport>> RunAsync(bool dryRun, Action<string> tell, Action<CleanUpReport> progress, CancellationToken cancel)
    {
        if (!await mark.HoldsAsync(cancel)) return ContentErrors.OtherStore;

        var run = new Run(dryRun, clock.GetUtcNow().UtcDateTime - settings.Value.Grace, tell, new CleanUpReport());
        if (!dryRun) foreach (var aside in folder.Aside()) await removal.RecoverAsync(aside, cancel);
        RemoveUnfinished(run);

        var files = new FolderWalk(folder);
        await foreach (var (known, file) in ContentWalk.RunAsync(table.RunAsync(after: null, settings.Value.Grace, cancel), files.Run(), cancel))
        {
            await LookAsync(run, known, file, cancel);
            if ((run.Report.Contents + run.Report.Files) % ReportEvery == 0) progress(run.Report);
        }

        run.Report.Foreign = files.Foreign;
        return run.Report;
    }

    private async Task LookAsync(Run run, KnownContent? known, StoredFile? file, CancellationToken cancel)
    {
        var report = run.Report;
        if (known is not null) report.Contents++;
        if (file is not null) report.Files++;

        if (known is { IsHeld: false, IsDue: true })
        {
            if (await GoesAsync(run, "held by nobody", folder.PathOf(known.Row.Hash, known.Row.Extension), known.Row.Bytes, () => removal.RemoveAsync(known.Row.Hash, settings.Value.Grace, cancel))) report.Unheld++;
        }
        else if (known is null && new FileInfo(file!.Path) is { Exists: true } orphan && orphan.LastWriteTimeUtc < run.Cutoff)
        {
            if (await GoesAsync(run, "without a row", file.Path, orphan.Length, () => removal.RemoveOrphanAsync(file, run.Cutoff, cancel))) report.Orphans++;
        }
        else if (file is null && await IsMissingAsync(known!.Row, cancel))
        {
            report.Missing++;
            run.Tell($"missing          {folder.PathOf(known.Row.Hash, known.Row.Extension)}");
        }
    }

    /// <summary>What cannot be removed does not keep the others.</summary>
    private async Task<bool> GoesAsync(Run run, string why, string path, long bytes, Func<Task<bool>> remove)
    {
        try
        {
            if (!run.DryRun && !await remove()) return false;
        }
        catch (Exception e) when (StorageException.Covers(e))
        {
            log.LogError(e, "{Path} cannot be removed", path);
            run.Report.Failed++;
            return false;
        }

        run.Report.Bytes += bytes;
        run.Tell($"{why,-16} {path}");
        return true;
    }

    /// <summary>Table and folder are not read at one moment: what came or went in between is not missing.</summary>
    private async Task<bool> IsMissingAsync(ContentRow row, CancellationToken cancel) =>
        !folder.IsAside(row.Hash, row.Extension) && await table.HasAsync(row.Hash, cancel) && !File.Exists(folder.PathOf(row.Hash, row.Extension));

    private void RemoveUnfinished(Run run)
    {
        foreach (var file in new DirectoryInfo(folder.Incoming).EnumerateFiles().Where(file => file.LastWriteTimeUtc < run.Cutoff))
        {
            run.Report.Unfinished++;
            run.Report.Bytes += file.Length;
            run.Tell($"{"unfinished",-16} {file.FullName}");
            if (!run.DryRun) file.Delete();
        }
    }

    private sealed record Run(bool DryRun, DateTime Cutoff, Action<string> Tell, CleanUpReport Report);
}

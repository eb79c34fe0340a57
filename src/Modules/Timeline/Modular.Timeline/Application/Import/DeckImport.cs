using Modular.Timeline.Domain;

namespace Modular.Timeline.Application.Import;

/// <summary>Takes a file of events in, a thousand at a time, in the transaction of whoever asks.</summary>
internal sealed class DeckImport(ITimelineDb db, IDeckReader reader, IDeckRows rows, TimeProvider clock)
{
    private const int BatchSize = 1000;

    /// <summary>All or nothing reads the file twice: what is refused is known before anything is written.</summary>
    public async Task<Result<ImportReport>> RunAsync(Stream file, DeckFormat format, ImportMode mode, CancellationToken cancel)
    {
        if (!mode.DryRun) await rows.TakeTurnAsync(cancel);
        if (mode is { Atomic: true, DryRun: false })
        {
            var trial = await PassAsync(file, format, mode with { DryRun = true }, cancel);
            if (trial.IsFailed || trial.Value.Refused > 0) return trial;
        }

        var report = await PassAsync(file, format, mode, cancel);
        if (report.IsSuccess && report.Value is { Applied: true, Created: > 0 }) await db.RaiseCatalogueAsync(cancel);
        return report;
    }

    private async Task<Result<ImportReport>> PassAsync(Stream file, DeckFormat format, ImportMode mode, CancellationToken cancel)
    {
        file.Position = 0;
        var pass = new Pass(mode, new ImportLog(), await DeckCategories.ReadAsync(db, mode.NewCategories, cancel), clock.GetUtcNow());
        await foreach (var line in reader.ReadAsync(file, format, cancel))
        {
            if (line.OfWholeFile) return line.Refusal!;
            if (await TakeAsync(pass, line, cancel) is { } refusal) return refusal;
            if (pass.Batch.Count == BatchSize) await PutAsync(pass, cancel);
        }

        await PutAsync(pass, cancel);
        return pass.Log.Report(applied: !mode.DryRun);
    }

    private async Task<Error?> TakeAsync(Pass pass, DeckLine line, CancellationToken cancel)
    {
        if (line.Warning is { } oddity)
        {
            pass.Log.Warn(line.Number, oddity);
            return null;
        }

        pass.Log.Count();
        if (pass.Log.Lines > ImportErrors.MaxLines) return ImportErrors.TooManyLines;

        var category = pass.Categories.Find(line.Fields.GetValueOrDefault("category"));
        var traits = line.Refusal is { } unreadable ? unreadable : Parse(line, category, pass);
        if (traits.IsFailed)
        {
            pass.Log.Refuse(line.Number, traits.Errors);
            return null;
        }

        if (DateHints.Hints(traits.Value.Title.Text)) pass.Log.Warn(line.Number, ImportErrors.TitleHints.At("/title"));
        var id = await pass.Categories.UseAsync(category.Value, db, pass.Log, !pass.Mode.DryRun, pass.Now, cancel);
        pass.Batch.Add(new(line.Number, traits.Value with { CategoryId = id }));
        return null;
    }

    /// <summary>The category's id is not known yet, where it is new.</summary>
    private static Result<EventTraits> Parse(DeckLine line, Result<string> category, Pass pass) =>
        DeckWords.Parse(line.Fields).Then(words => EventTraits.Parse(words, category.Map(_ => 0L), DateOnly.FromDateTime(pass.Now.UtcDateTime)));

    private async Task PutAsync(Pass pass, CancellationToken cancel)
    {
        if (pass.Batch.Count == 0) return;

        var known = pass.Mode.DryRun ? await rows.FindKnownAsync(pass.Batch, cancel) : null;
        var made = pass.Mode.DryRun ? null : (await rows.InsertAsync(pass.Batch, pass.Now, cancel)).ToHashSet();
        foreach (var one in pass.Batch)
            if (made is not null ? made.Remove(one.Key) : !known!.Contains(one.Key) && pass.Seen.Add(one.Key)) pass.Log.Create();
            else pass.Log.Skip(one.Line, EventErrors.Duplicate);
        pass.Batch.Clear();
    }

    private sealed record Pass(ImportMode Mode, ImportLog Log, DeckCategories Categories, DateTimeOffset Now)
    {
        public List<DeckEvent> Batch { get; } = [];

        /// <summary>What a trial has met; whoever writes finds it in the table.</summary>
        public HashSet<DeckKey> Seen { get; } = [];
    }
}

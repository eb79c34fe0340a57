using Microsoft.Extensions.Logging;
using Modular.Platform.Content.Files;
using Modular.Platform.Content.Types;
using Modular.Platform.Content.Upkeep;
using Modular.Platform.Persistence;

namespace Modular.Platform.Content;

/// <summary>The row is the lock: a file comes to its place, and leaves it, only while its content's row is locked by whoever moves it.</summary>
internal sealed class ContentStore(
    DbSession session, ContentRows rows, ContentReferences references, ContentIntake intake, ContentFolder folder, ContentWakeUp eraser, ContentMetrics metrics,
    ILogger<ContentStore> log) : IContentStore
{
    public async Task<Result<StoredContent>> StoreAsync(Stream source, ContentLabel label, long? maxBytes, CancellationToken cancel)
    {
        await session.PauseAsync();
        try
        {
            await using var file = folder.NewIncoming();
            var received = await intake.ReceiveAsync(source, label, file, maxBytes, cancel);
            if (received.IsFailed) return Result<StoredContent>.Fail(received.Errors);

            var row = await AddAsync(file, received.Value, cancel);
            metrics.Received(row.Bytes);
            return new StoredContent(row.Hash, ContentName.Clean(label.Name, received.Value.Extension), row.MediaType, row.Bytes);
        }
        catch (StorageException e)
        {
            log.LogError(e, "A file cannot be stored in {Folder}", folder.Root);
            return e.Error;
        }
    }

    public async Task<Result<OpenContent>> OpenAsync(ContentHash hash, CancellationToken cancel)
    {
        var row = await rows.FindAsync(hash, cancel);
        if (!session.InTransaction) await session.PauseAsync();
        return row is null ? ContentErrors.NotFound : await OpenAsync(row, cancel);
    }

    public async Task<Result<Done>> KeepAsync(ContentReference reference, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        return await references.AddAsync(reference, cancel) ? new Done() : ContentErrors.NotFound;
    }

    public Task ReleaseAsync(IReadOnlyCollection<ContentReference> references, CancellationToken cancel) => LetGoAsync(references, erase: false, cancel);

    public async Task EraseAsync(IReadOnlyCollection<ContentReference> references, CancellationToken cancel)
    {
        await LetGoAsync(references, erase: true, cancel);
        session.AfterCommit(eraser.Ring);
    }

    private async Task LetGoAsync(IReadOnlyCollection<ContentReference> given, bool erase, CancellationToken cancel)
    {
        if (given.Count == 0) return;

        await session.OpenAsync(cancel);
        await references.RemoveAsync(given, erase, cancel);
    }

    /// <summary>Row, file, commit: whoever breaks off in between leaves a file without a row, which the clean-up finds, and never a row without a file.</summary>
    private async Task<ContentRow> AddAsync(IncomingFile file, ContentType type, CancellationToken cancel)
    {
        var hash = file.Finish();
        await session.BeginAsync(cancel);
        try
        {
            var row = await rows.AddAsync(new(hash, type.Extension, type.MediaType, file.Bytes), cancel);
            folder.Place(file, hash, row.Extension);
            await session.CommitAsync();
            return row;
        }
        finally
        {
            await session.RollbackAsync();
        }
    }

    private async Task<Result<OpenContent>> OpenAsync(ContentRow row, CancellationToken cancel)
    {
        try
        {
            var stream = folder.Open(row.Hash, row.Extension);
            if (stream?.Length == row.Bytes) return new OpenContent(row.Hash, row.MediaType, row.Bytes, stream);

            if (stream is not null) await stream.DisposeAsync();
            else if (await IsGoingAsync(row, cancel)) return ContentErrors.NotFound;
            log.LogError("{Path} is {Fault}: look for it in a backup", folder.PathOf(row.Hash, row.Extension), stream is null ? "missing" : "not as long as it was");
            metrics.Missed();
            return ContentErrors.Missing;
        }
        catch (StorageException e)
        {
            log.LogError(e, "A file in {Folder} cannot be opened", folder.Root);
            return e.Error;
        }
    }

    /// <summary>What is removed at this moment is not missed.</summary>
    private async Task<bool> IsGoingAsync(ContentRow row, CancellationToken cancel) => folder.IsAside(row.Hash, row.Extension) || await rows.FindAsync(row.Hash, cancel) is null;
}

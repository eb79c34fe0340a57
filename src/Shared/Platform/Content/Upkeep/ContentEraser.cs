using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Modular.Platform.Content.Files;
using Modular.Platform.Persistence;

namespace Modular.Platform.Content.Upkeep;

/// <summary>Removes what somebody wants gone: at once after the commit on this node, and within a minute what a node that died has left.</summary>
internal sealed class ContentEraser(DatabaseConnection database, ContentRemoval removal, ContentFolder folder, ContentWakeUp wakeUp, ILogger<ContentEraser> log) : BackgroundService
{
    private const string Due = """
        select hash from platform.contents c where erase and not exists (select from platform.content_references r where r.hash = c.hash) order by hash limit 100
        """;

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan NeverByAge = TimeSpan.FromDays(36_500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await EraseAsync(stoppingToken);
                await wakeUp.WaitAsync(Poll, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning("Contents wait to be erased: {Reason}", e.Message);
                await Task.Delay(Poll, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    internal async Task EraseAsync(CancellationToken cancel)
    {
        foreach (var aside in folder.Aside()) await removal.RecoverAsync(aside, cancel);

        int removed;
        do
        {
            removed = 0;
            foreach (var hash in await DueAsync(cancel))
                if (await RemoveAsync(hash, cancel)) removed++;
        }
        while (removed > 0);
    }

    private async Task<bool> RemoveAsync(ContentHash hash, CancellationToken cancel)
    {
        try
        {
            return await removal.RemoveAsync(hash, NeverByAge, cancel);
        }
        catch (Exception e) when (StorageException.Covers(e))
        {
            log.LogError(e, "The content {Hash} cannot be erased and is tried again", hash); // and the others need not wait for it
            return false;
        }
    }

    private async Task<List<ContentHash>> DueAsync(CancellationToken cancel)
    {
        await using var select = database.Source.CreateCommand(Due);
        await using var reader = await select.ExecuteReaderAsync(cancel);
        var hashes = new List<ContentHash>();
        while (await reader.ReadAsync(cancel)) hashes.Add(ContentHash.Of(reader.GetFieldValue<byte[]>(0)));
        return hashes;
    }
}

using Modular.Forums.Application.Attachments;
using Modular.Platform.Content;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure.Attachments;

/// <summary>Removes attachments and lets go of their contents, a hundred in a transaction.</summary>
internal sealed class AttachmentRemoval(DbSession session, IContentStore contents)
{
    private const string Unused = """
        delete from forums.attachments where id in (
          select id from forums.attachments where topic_id is null and reply_id is null and pending_since < $1 order by pending_since limit 100 for update skip locked) returning id, hash
        """;

    private const string OfOwner = """
        delete from forums.attachments where id in (
          select id from forums.attachments where owner_id = $1 and ($2 or (topic_id is null and reply_id is null)) limit 100 for update) returning id, hash
        """;

    /// <summary>What no post has named since then. False when there is nothing more.</summary>
    public Task<bool> RemoveUnusedAsync(DateTimeOffset before, CancellationToken cancel) => session.TransactAsync(async () =>
    {
        var removed = await DeleteAsync(session.Command(Unused).With(before), cancel);
        await contents.ReleaseAsync(removed, cancel);
        return removed.Count > 0;
    }, cancel);

    public async Task EraseAsync(Guid ownerId, bool all, CancellationToken cancel)
    {
        while (await session.TransactAsync(() => EraseSomeAsync(ownerId, all, cancel), cancel)) cancel.ThrowIfCancellationRequested();
    }

    private async Task<bool> EraseSomeAsync(Guid ownerId, bool all, CancellationToken cancel)
    {
        var removed = await DeleteAsync(session.Command(OfOwner).With(ownerId, all), cancel);
        await contents.EraseAsync(removed, cancel);
        return removed.Count > 0;
    }

    private static async Task<List<ContentReference>> DeleteAsync(NpgsqlCommand delete, CancellationToken cancel)
    {
        await using (delete)
        {
            await using var reader = await delete.ExecuteReaderAsync(cancel);
            var removed = new List<ContentReference>();
            while (await reader.ReadAsync(cancel)) removed.Add(new(ContentHash.Of(reader.GetFieldValue<byte[]>(1)), KeepAttachmentHandler.HolderOf(reader.GetGuid(0))));
            return removed;
        }
    }
}

using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Platform.Content;

/// <summary>The contents of a scope's session.</summary>
internal sealed class ContentRows(DbSession session)
{
    public async Task<ContentRow?> FindAsync(ContentHash hash, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command("select hash, extension, media_type, bytes from platform.contents where hash = $1").With(hash.ToBytes());
        return await ReadAsync(select, cancel);
    }

    /// <summary>
    /// Adds a content, or says that it came again. What is there already keeps its type and extension, or the file would have two places.
    /// Its row is locked until the transaction ends, which keeps whoever would remove it from doing so meanwhile.
    /// </summary>
    public async Task<ContentRow> AddAsync(ContentRow row, CancellationToken cancel)
    {
        await using var upsert = session.Command("""
            insert into platform.contents as c (hash, extension, media_type, bytes) values ($1, $2, $3, $4)
            on conflict (hash) do update set touched_at = now(), erase = false returning hash, extension, media_type, bytes
            """).With(row.Hash.ToBytes(), row.Extension, row.MediaType, row.Bytes);
        return await ReadAsync(upsert, cancel) ?? throw new InvalidOperationException("No row came back.");
    }

    private static async Task<ContentRow?> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? new(ContentHash.Of(reader.GetFieldValue<byte[]>(0)), reader.GetString(1), reader.GetString(2), reader.GetInt64(3)) : null;
    }
}

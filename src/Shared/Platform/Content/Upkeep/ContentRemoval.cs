using Modular.Platform.Content.Files;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Platform.Content.Upkeep;

/// <summary>
/// Takes contents away, one at a time: the row is locked, the file moved aside, the row deleted and committed, and only then is the file gone. An upload of the same
/// bytes waits for the lock and then brings its own file. Whoever dies in between leaves the file aside, where <see cref="RecoverAsync"/> asks the row what was meant.
/// </summary>
internal sealed class ContentRemoval(DatabaseConnection database, ContentFolder folder)
{
    private const string Lock = """
        select extension from platform.contents where hash = $1 and (erase or touched_at < now() - $2) for update skip locked
        """;

    /// <summary>A statement of its own, because it has to see what somebody who held the lock before has committed.</summary>
    private const string Delete = """
        delete from platform.contents c where hash = $1 and not exists (select from platform.content_references r where r.hash = c.hash)
        """;

    /// <summary>A row that is never committed: it keeps an upload of these bytes waiting, and fails where there is one.</summary>
    private const string Claim = """
        insert into platform.contents (hash, extension, media_type, bytes) values ($1, $2, 'application/octet-stream', 1) on conflict (hash) do nothing
        """;

    /// <summary>Removes a content that nobody holds, for longer than <paramref name="grace"/> or because somebody wants it gone. False where that is not so, or not to be told now.</summary>
    public async Task<bool> RemoveAsync(ContentHash hash, TimeSpan grace, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);

        await using var take = new NpgsqlCommand(Lock, connection).With(hash.ToBytes(), grace);
        if (await take.ExecuteScalarAsync(cancel) is not string extension) return false;

        await using var delete = new NpgsqlCommand(Delete, connection).With(hash.ToBytes());
        if (await delete.ExecuteNonQueryAsync(cancel) == 0) return false;

        var aside = folder.MoveAside(hash, extension);
        await transaction.CommitAsync(CancellationToken.None);
        if (aside is not null) File.Delete(aside.Path);
        return true;
    }

    /// <summary>Removes a file that no row knows and that has lain there since before <paramref name="cutoff"/>.</summary>
    public async Task<bool> RemoveOrphanAsync(StoredFile file, DateTime cutoff, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);

        await using var claim = new NpgsqlCommand(Claim, connection).With(file.Hash.ToBytes(), file.Extension);
        if (await claim.ExecuteNonQueryAsync(cancel) == 0 || File.GetLastWriteTimeUtc(file.Path) >= cutoff) return false;

        var aside = folder.MoveAside(file.Hash, file.Extension);
        await using var unclaim = new NpgsqlCommand(Delete, connection).With(file.Hash.ToBytes());
        await unclaim.ExecuteNonQueryAsync(cancel); // proves that the claim still held when the file was moved
        await transaction.CommitAsync(CancellationToken.None);
        if (aside is not null) File.Delete(aside.Path);
        return aside is not null;
    }

    /// <summary>What lies aside belongs back where its row is still there, and goes where it is not. Waits for whoever is at it.</summary>
    public async Task RecoverAsync(StoredFile aside, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);

        await using var claim = new NpgsqlCommand(Claim, connection).With(aside.Hash.ToBytes(), aside.Extension);
        if (await claim.ExecuteNonQueryAsync(cancel) > 0)
        {
            File.Delete(aside.Path);
            return;
        }

        await using var ask = new NpgsqlCommand("select extension from platform.contents where hash = $1 for update", connection).With(aside.Hash.ToBytes());
        if (await ask.ExecuteScalarAsync(cancel) as string == aside.Extension && File.Exists(aside.Path)) folder.PutBack(aside);
    }
}

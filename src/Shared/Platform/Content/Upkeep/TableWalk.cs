using System.Runtime.CompilerServices;
using Modular.Platform.Persistence;

namespace Modular.Platform.Content.Upkeep;

/// <summary>All contents in the order of their hashes, a batch at a time and without a transaction, so that millions cost neither memory nor locks.</summary>
internal sealed class TableWalk(DatabaseConnection database)
{
    private const int Batch = 1000;

    private const string Next = """
        select c.hash, c.extension, c.media_type, c.bytes, exists (select from platform.content_references r where r.hash = c.hash), c.erase or c.touched_at < now() - $3
        from platform.contents c where c.hash > $1 order by c.hash limit $2
        """;

    public async IAsyncEnumerable<KnownContent> RunAsync(ContentHash? after, TimeSpan grace, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (position, batch) = (after?.ToBytes() ?? [], await ReadAsync(after?.ToBytes() ?? [], grace, cancel));
        while (batch.Count > 0)
        {
            foreach (var content in batch) yield return content;
            position = batch[^1].Row.Hash.ToBytes();
            batch = await ReadAsync(position, grace, cancel);
        }
    }

    public async Task<bool> HasAsync(ContentHash hash, CancellationToken cancel)
    {
        await using var select = database.Source.CreateCommand("select exists (select from platform.contents where hash = $1)").With(hash.ToBytes());
        return await select.ExecuteScalarAsync(cancel) is true;
    }

    private async Task<List<KnownContent>> ReadAsync(byte[] position, TimeSpan grace, CancellationToken cancel)
    {
        await using var select = database.Source.CreateCommand(Next).With(position, Batch, grace);
        await using var reader = await select.ExecuteReaderAsync(cancel);
        var batch = new List<KnownContent>(Batch);
        while (await reader.ReadAsync(cancel))
        {
            var row = new ContentRow(ContentHash.Of(reader.GetFieldValue<byte[]>(0)), reader.GetString(1), reader.GetString(2), reader.GetInt64(3));
            batch.Add(new(row, reader.GetBoolean(4), reader.GetBoolean(5)));
        }

        return batch;
    }
}

using Modular.Platform.Persistence;

namespace Modular.Timeline.Infrastructure;

/// <summary>The number by which everybody sees whether what can be dealt has changed.</summary>
internal static class CatalogueNumber
{
    public static async Task RaiseAsync(DbSession session, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var raise = session.Command("update timeline.catalogue set number = number + 1 where id = 1");
        await raise.ExecuteNonQueryAsync(cancel);
    }

    public static async Task<long> ReadAsync(DbSession session, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var read = session.Command("select number from timeline.catalogue where id = 1");
        return (long)(await read.ExecuteScalarAsync(cancel))!;
    }
}

using System.Text;
using System.Text.Json;
using Modular.Platform.Persistence;
using Modular.Scheduling.Domain;
using Npgsql;
using NpgsqlTypes;

namespace Modular.Scheduling.Infrastructure.Queue;

/// <summary>Writes many jobs of one type with COPY: half again as fast as any insert, and atomic by itself.</summary>
internal static class JobCopy
{
    private const string Sql = """
        copy scheduling.jobs (type, queue, priority, state, rank, run_at, max_attempts, args, ordering_key, breaker_key, tags, batch_id, parent_id, created_by) from stdin (format binary)
        """;

    public static async Task<long> WriteAsync(DbSession session, JobRow like, IEnumerable<string> args, Origin origin, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        var now = await NowAsync(session, cancel);
        var runAt = like.Options.RunAt?.ToUniversalTime() ?? now + (like.Options.Delay ?? TimeSpan.Zero);
        var state = runAt > now ? JobState.Scheduled : JobState.Available;
        var rank = runAt.AddMinutes(like.Priority);

        await using var copy = await session.CopyAsync(Sql, cancel);
        foreach (var one in args)
        {
            if (Encoding.UTF8.GetByteCount(one) > JobLimits.MaxArgsBytes) throw new JsonException($"The arguments of a {like.Type} are longer than {JobLimits.MaxArgsBytes} bytes.");

            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(like.Type, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(like.Queue, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync((short)like.Priority, NpgsqlDbType.Smallint, cancel);
            await copy.WriteAsync((short)state, NpgsqlDbType.Smallint, cancel);
            await copy.WriteAsync(rank, NpgsqlDbType.TimestampTz, cancel);
            await copy.WriteAsync(runAt, NpgsqlDbType.TimestampTz, cancel);
            await copy.WriteAsync((short)like.MaxAttempts, NpgsqlDbType.Smallint, cancel);
            await copy.WriteAsync(one, NpgsqlDbType.Json, cancel);
            await WriteOrNullAsync(copy, like.Options.OrderingKey, NpgsqlDbType.Text, cancel);
            await WriteOrNullAsync(copy, like.Options.BreakerKey, NpgsqlDbType.Text, cancel);
            await WriteOrNullAsync(copy, like.Options.Tags is { Count: > 0 } tags ? tags.ToArray() : null, NpgsqlDbType.Array | NpgsqlDbType.Text, cancel);
            await WriteOrNullAsync(copy, like.Options.BatchId, NpgsqlDbType.Uuid, cancel);
            await WriteOrNullAsync(copy, like.Options.ParentId ?? origin.JobId, NpgsqlDbType.Bigint, cancel);
            await WriteOrNullAsync(copy, origin.UserId, NpgsqlDbType.Uuid, cancel);
        }

        return (long)await copy.CompleteAsync(cancel);
    }

    private static Task WriteOrNullAsync<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type, CancellationToken cancel) =>
        value is null ? copy.WriteNullAsync(cancel) : copy.WriteAsync(value, type, cancel);

    private static async Task<DateTimeOffset> NowAsync(DbSession session, CancellationToken cancel)
    {
        await using var now = session.Command("select now()");
        return new((DateTime)(await now.ExecuteScalarAsync(cancel))!);
    }
}

using System.Security.Cryptography;
using Modular.Platform.Persistence;

namespace Modular.Platform.UseCases;

/// <summary>What was answered to which key, kept for 24 hours in the database (draft-ietf-httpapi-idempotency-key-header).</summary>
internal sealed class IdempotencyStore(DbSession session, MasterKey master) : IStoredAnswers
{
    /// <summary>The request as a keyed hash: commands may hold passwords.</summary>
    public byte[] HashOf(byte[] request) => HMACSHA256.HashData(master.For("idempotency"), request);

    /// <summary>
    /// Takes the key until the transaction ends and says what is stored under it. Two statements, because the second has to see
    /// what a transaction that held the key until just now has committed.
    /// </summary>
    public async Task<Stored> TakeAsync(Caller caller, IdempotencyKey key, CancellationToken cancel)
    {
        await using var batch = session.Batch()
            .Add("select pg_try_advisory_xact_lock(hashtextextended($1, 20260101))", $"{caller.Key}\n{key.Route}\n{key.Key}")
            .Add("select request_hash, result from platform.idempotency where caller = $1 and route = $2 and key = $3", caller.Key, key.Route, key.Key);

        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var mine = reader.GetBoolean(0);
        await reader.NextResultAsync(cancel);

        if (await reader.ReadAsync(cancel)) return new(IsBusy: false, reader.GetFieldValue<byte[]>(0), reader.GetString(1));
        return new(IsBusy: !mine, null, null);
    }

    public async Task KeepAsync(Caller caller, IdempotencyKey key, byte[] hash, string result, CancellationToken cancel)
    {
        await using var insert = session.Command("insert into platform.idempotency (caller, route, key, request_hash, result) values ($1, $2, $3, $4, $5)")
            .With(caller.Key, key.Route, key.Key, hash, result);
        await insert.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Whatever names a user has their id beside it: their own profile, and the author of a post. Looks at every row of the day, for once in a user's life.</summary>
    public async Task ForgetAsync(Guid userId, CancellationToken cancel)
    {
        await using var delete = session.Command("delete from platform.idempotency where caller = $1 or strpos(result, $2) > 0")
            .With(Caller.User(userId, []).Key, userId.ToString());
        await delete.ExecuteNonQueryAsync(cancel);
    }

    internal sealed record Stored(bool IsBusy, byte[]? RequestHash, string? Result);
}

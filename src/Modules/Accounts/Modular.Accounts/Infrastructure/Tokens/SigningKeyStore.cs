using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Modular.Platform;

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>Reads the signing keys into this node, makes one where none is current and removes those whose tokens have all ended.</summary>
internal sealed class SigningKeyStore(AccountsDb db, KeyRing ring, MasterKey master, TimeProvider clock, ILogger<SigningKeyStore> log)
{
    private const long Lock = 0x4d4f44_4b4559; // one node at a time makes a key

    /// <summary>Longer than any access token may last.</summary>
    private static readonly TimeSpan KeptAfterRetirement = TimeSpan.FromDays(1);

    /// <exception cref="StartupException">The keys cannot be opened with this installation's master key.</exception>
    public async Task KeepAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (!ring.NeedsSuccessorAt(clock.GetUtcNow())) return;

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancel);
        await ReadAsync(cancel);
        if (ring.NeedsSuccessorAt(clock.GetUtcNow())) await MakeAsync(cancel);
        await transaction.CommitAsync(cancel);
        await ReadAsync(cancel);
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var stored = await db.SigningKeys.AsNoTracking().ToListAsync(cancel);
        try
        {
            ring.Replace(stored.Select(key => ring.Find(key.Kid) ?? SigningKey.Open(key, master)));
        }
        catch (CryptographicException e)
        {
            throw new StartupException("The signing keys were sealed with another Modular:MasterKey. Bring that one back, or empty accounts.signing_keys, which signs everybody out.", e);
        }
    }

    private async Task MakeAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var ended = now - KeptAfterRetirement;
        await db.SigningKeys.Where(k => k.RetiresAt < ended).ExecuteDeleteAsync(cancel);

        var key = SigningKey.Make(now, KeyRing.SignsFor);
        db.SigningKeys.Add(key.Seal(master));
        await db.SaveChangesAsync(cancel);
        log.LogInformation("New signing key {Kid}, until {RetiresAt:u}", key.Kid, key.RetiresAt);
    }
}

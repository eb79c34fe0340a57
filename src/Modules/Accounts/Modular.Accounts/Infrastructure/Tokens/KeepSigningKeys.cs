using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Modular.Platform;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>Reads the signing keys into this node, makes one where none is current and removes those whose tokens have all ended.</summary>
internal sealed record KeepSigningKeys : ICommand<Done>;

internal sealed class KeepSigningKeysHandler(AccountsDb db, KeyRing ring, MasterKey master, TimeProvider clock, ILogger<KeepSigningKeysHandler> log)
    : ICommandHandler<KeepSigningKeys, Done>
{
    private const long Lock = 0x4d4f44_4b4559; // one node at a time makes a key

    /// <summary>Longer than any access token may last.</summary>
    private static readonly TimeSpan KeptAfterRetirement = TimeSpan.FromDays(1);

    public async Task<Result<Done>> Handle(KeepSigningKeys command, CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (!ring.NeedsSuccessorAt(clock.GetUtcNow())) return new Done();

        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancel);
        await ReadAsync(cancel);
        if (ring.NeedsSuccessorAt(clock.GetUtcNow())) await MakeAsync(cancel);
        return new Done();
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
        await ReadAsync(cancel);
        log.LogInformation("New signing key {Kid}, until {RetiresAt:u}", key.Kid, key.RetiresAt);
    }
}

using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Modular.Accounts.Application;

namespace Modular.Accounts.Infrastructure.Passwords;

/// <summary>ASP.NET Core Identity's hasher (PBKDF2-SHA512). Hashes that came from elsewhere are verified by the database, and are ours from then on.</summary>
internal sealed class PasswordHashing(HashingTurns turns, PasswordHasher<object> hasher, DummyHash dummy, ImportedHashes imported) : IPasswordHashing
{
    private static readonly object Nobody = new();

    public Task<Result<string>> HashAsync(string password, CancellationToken cancel) =>
        turns.TakeAsync(() => hasher.HashPassword(Nobody, password), cancel);

    public async Task<Result<VerifiedPassword>> VerifyAsync(string? hash, string password, CancellationToken cancel) => ImportedHashes.Knows(hash)
        ? await turns.TakeAsync(async () => await imported.VerifyAsync(hash!, password, cancel) ? Anew(password) : Wrong, cancel)
        : await turns.TakeAsync(() => Verify(hash, password), cancel);

    private VerifiedPassword Verify(string? hash, string password) =>
        hasher.VerifyHashedPassword(Nobody, IsOurs(hash) ? hash! : dummy.Text, password) switch
        {
            _ when !IsOurs(hash) => Wrong,
            PasswordVerificationResult.Success => new(IsRight: true, Rehashed: null),
            PasswordVerificationResult.SuccessRehashNeeded => Anew(password),
            _ => Wrong,
        };

    /// <summary>The hasher throws on anything else.</summary>
    private static bool IsOurs(string? hash) => hash is { Length: > 0 } && Base64.IsValid(hash);

    private VerifiedPassword Anew(string password) => new(IsRight: true, hasher.HashPassword(Nobody, password));

    private static VerifiedPassword Wrong => new(IsRight: false, Rehashed: null);
}

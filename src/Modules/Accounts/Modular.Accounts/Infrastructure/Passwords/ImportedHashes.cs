using System.Text.RegularExpressions;
using Modular.Platform.Persistence;

namespace Modular.Accounts.Infrastructure.Passwords;

/// <summary>
/// Verifies bcrypt hashes of older systems with pgcrypto, once each. It knows the prefix $2a$ only; $2b$ and $2y$ name the same algorithm without
/// an error that pgcrypto's never had.
/// </summary>
internal sealed partial class ImportedHashes(DbSession session)
{
    private const string KnownPrefix = "$2a$";

    public static bool Knows(string? hash) => hash is not null && Bcrypt.IsMatch(hash);

    public async Task<bool> VerifyAsync(string hash, string password, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command("select public.crypt($1, $2) = $2").With(password, KnownPrefix + hash[KnownPrefix.Length..]);
        return await select.ExecuteScalarAsync(cancel) is true;
    }

    /// <summary>A cost beyond 14 would keep the database busy for seconds; nobody's was.</summary>
    [GeneratedRegex(@"^\$2[aby]\$(0[4-9]|1[0-4])\$[./A-Za-z0-9]{53}\z", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Bcrypt { get; }
}

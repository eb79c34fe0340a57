using System.Security.Cryptography;
using Modular.Accounts.Application;
using Modular.Accounts.Infrastructure.Tokens;

namespace Modular.Accounts.Infrastructure.ApiKeys;

/// <summary>The keys that this node has looked up within the last three seconds, also those that it did not find. Many who ask at once wait for one look-up.</summary>
internal sealed class KnownApiKeys(EndedTokens ended, TimeProvider clock)
{
    private const int Capacity = 10_000;
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(3);

    private readonly BoundedCache<Guid, Lookup> _lookups = new(Capacity, clock);

    /// <summary>The key; null where there is none. When its owner has changed since it was looked up, it is looked up anew.</summary>
    public async ValueTask<KnownApiKey?> FindAsync(ApiKeySecret secret, Func<ApiKeySecret, Task<KnownApiKey?>> lookUp, CancellationToken cancel)
    {
        var lookup = LookupOf(secret, lookUp);
        var key = await AnswerAsync(lookup, secret, cancel);
        if (key is null || !ended.Has(key.Id, key.OwnerId, key.SecurityVersion)) return key;

        _lookups.Remove(secret.KeyId, lookup);
        return await AnswerAsync(LookupOf(secret, lookUp), secret, cancel);
    }

    /// <summary>Holds for a look-up that is under way, too: it may have read what was so before.</summary>
    public void Forget(Guid keyId) => _lookups.Remove(keyId);

    /// <summary>Remembered before it begins, so that no revocation falls between the two.</summary>
    private Lookup LookupOf(ApiKeySecret secret, Func<ApiKeySecret, Task<KnownApiKey?>> lookUp) =>
        _lookups.TryGet(secret.KeyId, out var known) ? known
            : _lookups.GetOrAdd(secret.KeyId, new(secret.Hash, new(() => lookUp(secret))), clock.GetUtcNow() + Age);

    private async ValueTask<KnownApiKey?> AnswerAsync(Lookup lookup, ApiKeySecret secret, CancellationToken cancel)
    {
        if (!CryptographicOperations.FixedTimeEquals(lookup.Hash, secret.Hash)) return null;

        try
        {
            return await lookup.Key.Value.WaitAsync(cancel);
        }
        catch when (lookup.Key.Value.IsFaulted)
        {
            _lookups.Remove(secret.KeyId, lookup);
            throw;
        }
    }

    private sealed record Lookup(byte[] Hash, Lazy<Task<KnownApiKey?>> Key);
}

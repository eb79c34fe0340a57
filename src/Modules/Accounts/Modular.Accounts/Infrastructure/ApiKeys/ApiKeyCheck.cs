using Modular.Accounts.Application;

namespace Modular.Accounts.Infrastructure.ApiKeys;

/// <summary>A made-up key costs no query, one in use at most one in three seconds a node.</summary>
internal sealed class ApiKeyCheck(ApiKeyTexts texts, KnownApiKeys known, ApiKeyLookup lookup, TimeProvider clock) : IApiKeyCheck
{
    private const int Capacity = 10_000;
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(10);

    private readonly BoundedCache<string, ApiKeySecret> _read = new(Capacity, clock, StringComparer.Ordinal); // a checksum each time would cost more than all else here
    private readonly Func<ApiKeySecret, Task<KnownApiKey?>> _lookUp = lookup.FindAsync;

    public async ValueTask<Caller?> CheckAsync(string text, CancellationToken cancel)
    {
        if (Read(text) is not { } secret) return null;

        var key = await known.FindAsync(secret, _lookUp, cancel);
        return key?.ExpiresAt > clock.GetUtcNow() ? key.Caller : null;
    }

    private ApiKeySecret? Read(string text)
    {
        if (_read.TryGet(text, out var known)) return known;
        if (texts.Read(text) is not { } secret) return null;

        _read.Set(text, secret, clock.GetUtcNow() + Age);
        return secret;
    }
}

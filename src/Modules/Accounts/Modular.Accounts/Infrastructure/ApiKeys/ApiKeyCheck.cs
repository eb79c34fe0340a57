using Modular.Accounts.Application;

namespace Modular.Accounts.Infrastructure.ApiKeys;

/// <summary>A made-up key costs no query, one in use at most one in three seconds a node.</summary>
internal sealed class ApiKeyCheck(ApiKeyTexts texts, KnownApiKeys known, ApiKeyLookup lookup, TimeProvider clock) : IApiKeyCheck
{
    private readonly Func<ApiKeySecret, Task<KnownApiKey?>> _lookUp = lookup.FindAsync;

    public async ValueTask<Caller?> CheckAsync(string text, CancellationToken cancel)
    {
        if (texts.Read(text) is not { } secret) return null;

        var key = await known.FindAsync(secret, _lookUp, cancel);
        return key?.ExpiresAt > clock.GetUtcNow() ? key.Caller : null;
    }
}

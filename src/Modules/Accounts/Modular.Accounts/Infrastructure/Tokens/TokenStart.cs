using Modular.Platform.Startup;

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>Before the first request: a key to sign with, and the knowledge of what has ended.</summary>
internal sealed class TokenStart(SigningKeyStore keys, EndedTokensQuery ended) : IStartupTask
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await keys.KeepAsync(cancel);
        await ended.RunAsync(cancel);
    }
}

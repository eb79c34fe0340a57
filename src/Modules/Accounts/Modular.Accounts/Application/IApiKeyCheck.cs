namespace Modular.Accounts.Application;

/// <summary>Decides whether an API key is one of ours, current, and of somebody who may still use it.</summary>
internal interface IApiKeyCheck
{
    /// <summary>Who calls with it; null for anything that is not valid, or no longer. Garbage never throws.</summary>
    ValueTask<Caller?> CheckAsync(string text, CancellationToken cancel);
}

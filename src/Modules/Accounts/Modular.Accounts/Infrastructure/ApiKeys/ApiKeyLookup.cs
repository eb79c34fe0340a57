using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Modular.Accounts.Application;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Infrastructure.ApiKeys;

/// <summary>Looks a key up in a scope of its own, because the request that asked first may go away while others wait.</summary>
internal sealed class ApiKeyLookup(IServiceScopeFactory scopes, PermissionTable permissions, ILogger<ApiKeyLookup> log)
{
    public async Task<KnownApiKey?> FindAsync(ApiKeySecret secret)
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new FindApiKey(secret), CancellationToken.None);
        if (found.IsFailed) return null;

        var key = found.Value;
        if (key.UseDue) _ = NoteUseAsync(secret.KeyId);
        var caller = Caller.ApiKey(secret.KeyId, key.OwnerId, permissions.OfKey(key.Roles, key.Scopes));
        return new(secret.KeyId, key.OwnerId, key.SecurityVersion, key.ExpiresAt, caller);
    }

    /// <summary>Nobody waits for it, and nobody is refused because it failed.</summary>
    private async Task NoteUseAsync(Guid keyId)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new NoteApiKeyUse(keyId), CancellationToken.None);
        }
        catch (Exception e)
        {
            log.LogWarning("The use of API key {Key} was not noted: {Reason}", keyId, e.Message);
        }
    }
}

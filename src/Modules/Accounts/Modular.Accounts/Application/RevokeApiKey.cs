using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Takes a key back. It is good for nothing on this node at once, and on every other within seconds.</summary>
internal sealed record RevokeApiKey(Guid KeyId) : ICommand<Done>;

internal sealed class RevokeApiKeyHandler(IAccountsDb db, Caller caller, ITokenEnds ends, IAuditLog audit) : ICommandHandler<RevokeApiKey, Done>
{
    public async Task<Result<Done>> Handle(RevokeApiKey command, CancellationToken cancel)
    {
        var theirs = db.ApiKeys.Where(k => k.Id == command.KeyId && k.UserId == caller.Id);
        var key = await theirs.AsNoTracking().SingleOrDefaultAsync(cancel);
        if (key is null || await theirs.ExecuteDeleteAsync(cancel) == 0) return ApiKeyErrors.NotFound; // the second of two at once deletes nothing

        await audit.WriteAsync(new("accounts.api_key_revoked", caller.Id, $"accounts.api_key/{key.Id}", Before: new { key.Name, key.Scopes, key.ExpiresAt }), cancel);
        ends.KeyRevoked(key.Id);

        return new Done();
    }
}

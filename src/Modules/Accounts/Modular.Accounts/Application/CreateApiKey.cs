using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.Http.Security;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Gives the caller a key for a program of theirs.</summary>
internal sealed record CreateApiKey(string? Name, IReadOnlyList<string?>? Scopes, DateTimeOffset? ExpiresAt) : ICommand<CreatedApiKey>;

/// <summary>A new key.</summary>
internal sealed record CreatedApiKey(
    Guid Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt,
    [property: Description("Goes into X-Api-Key. Shown this once; we keep only a hash.")] string Key)
{
    public override string ToString() => $"API key {Id}";
}

internal sealed class CreateApiKeyHandler(IAccountsDb db, Caller caller, PermissionTable permissions, ApiKeyTexts texts, IAuditLog audit, TimeProvider clock)
    : ICommandHandler<CreateApiKey, CreatedApiKey>
{
    public async Task<Result<CreatedApiKey>> Handle(CreateApiKey command, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var check = new Validation();
        var name = check.Field("/name", ApiKeyName.Parse(command.Name));
        var scopes = check.Field("/scopes", ApiKeyScopes.Parse(command.Scopes, permissions.All, caller.Permissions));
        var expiresAt = check.Field("/expiresAt", ApiKey.ParseExpiry(command.ExpiresAt, now));
        if (check.Failed) return check.Errors;

        if (await db.LockUserAsync(caller.Id, cancel) is not { IsActive: true }) return UserErrors.NotFound;
        await ForgetOldAsync(now, cancel);
        if (await db.ApiKeys.CountAsync(k => k.UserId == caller.Id && k.ExpiresAt > now, cancel) >= ApiKey.MaxLive) return ApiKeyErrors.TooMany;

        var secret = texts.New(Guid.CreateVersion7(now));
        var key = ApiKey.Issue(secret.KeyId, caller.Id, name, scopes, secret.Hash, expiresAt, now);
        db.ApiKeys.Add(key);
        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("accounts.api_key_created", caller.Id, $"accounts.api_key/{key.Id}", After: new { key.Name, key.Scopes, key.ExpiresAt }), cancel);

        return new CreatedApiKey(key.Id, key.Name, key.Scopes, key.CreatedAt, key.ExpiresAt, secret.Text);
    }

    private Task<int> ForgetOldAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var shownSince = now - ApiKey.ShownAfterExpiry;
        return db.ApiKeys.Where(k => k.UserId == caller.Id && k.ExpiresAt < shownSince).ExecuteDeleteAsync(cancel);
    }
}

using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Accounts.Application;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Http;

/// <summary>One's own API keys.</summary>
internal static class ApiKeyRoutes
{
    private const string Keys = "/me/api-keys";
    private const string Key = Keys + "/{id:guid}";

    public static void MapApiKeys(this IEndpointRouteBuilder accounts)
    {
        accounts.MapPost(Keys, CreateApiKey).WithSummary("Make an API key, which is shown this once")
            .RequirePermission(AccountsPermissions.ManageKeys).RequireRecentSignIn().WithoutIdempotency();
        accounts.MapGet(Keys, ListApiKeys).WithSummary("One's own API keys, the newest first").RequirePermission(AccountsPermissions.ManageKeys);
        accounts.MapGet(Key, GetApiKey).WithSummary("One of one's own API keys").RequirePermission(AccountsPermissions.ManageKeys);
        accounts.MapDelete(Key, RevokeApiKey).WithSummary("Revoke an API key").RequirePermission(AccountsPermissions.ManageKeys);
    }

    private static async Task<CreatedAnswer<CreatedApiKey>> CreateApiKey(ApiKeyBody body, HttpResponse response, IMediator send, CancellationToken cancel)
    {
        response.Headers.CacheControl = "no-store";
        var key = await send.Send(new CreateApiKey(body.Name, body.Scopes, body.ExpiresAt), cancel);
        return key.ToCreated(k => $"/api/v1/accounts/me/api-keys/{k.Id}");
    }

    private static async Task<OkAnswer<Page<ApiKeyCard>>> ListApiKeys(int? limit, string? cursor, IMediator send, CancellationToken cancel) =>
        (await send.Send(new ListApiKeys(limit, cursor), cancel)).ToOk();

    private static async Task<OkAnswer<ApiKeyCard>> GetApiKey(Guid id, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetApiKey(id), cancel)).ToOk();

    private static async Task<NoContentAnswer> RevokeApiKey(Guid id, IMediator send, CancellationToken cancel) =>
        (await send.Send(new RevokeApiKey(id), cancel)).ToNoContent();

    internal sealed record ApiKeyBody(
        string? Name,
        [property: Description("Names of permissions, of those that the owner has.")] IReadOnlyList<string?>? Scopes,
        [property: Description("At most two years ahead; a year where nothing is said.")] DateTimeOffset? ExpiresAt = null);
}

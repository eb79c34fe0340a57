using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Forums.Application.Webhooks;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

internal static class WebhookRoutes
{
    public static void MapWebhooks(this IEndpointRouteBuilder forums)
    {
        forums.MapGet("/webhooks", ListWebhooks).RequirePermission(ForumsPermissions.ManageWebhooks).WithSummary("All webhooks");
        forums.MapGet("/webhooks/{id:long}", GetWebhook).RequirePermission(ForumsPermissions.ManageWebhooks).WithSummary("One webhook");
        forums.MapPost("/webhooks", CreateWebhook).RequirePermission(ForumsPermissions.ManageWebhooks).WithoutIdempotency().WithSummary("Have an address told what happens; its secret is shown this once");
        forums.MapPatch("/webhooks/{id:long}", EditWebhook).RequirePermission(ForumsPermissions.ManageWebhooks).RequireIfMatch().WithSummary("Change a webhook (merge patch)");
        forums.MapDelete("/webhooks/{id:long}", DeleteWebhook).RequirePermission(ForumsPermissions.ManageWebhooks).WithSummary("Delete a webhook, with all that is on its way to it");
        forums.MapPost("/webhooks/{id:long}/rotate-secret", RotateSecret).RequirePermission(ForumsPermissions.ManageWebhooks).WithoutIdempotency().WithSummary("Give a webhook a new secret; the old one signs too for 24 hours");
        forums.MapPost("/webhooks/{id:long}/pause", PauseWebhook).RequirePermission(ForumsPermissions.ManageWebhooks).WithSummary("Stop telling a webhook; what happens meanwhile it is never told");
        forums.MapPost("/webhooks/{id:long}/resume", ResumeWebhook).RequirePermission(ForumsPermissions.ManageWebhooks).WithSummary("Tell a webhook again, from now on");
        forums.MapPost("/webhooks/{id:long}/test", TestWebhook).RequirePermission(ForumsPermissions.ManageWebhooks).WithSummary("Send a webhook an event that says nothing");
        forums.MapGet("/webhooks/{id:long}/deliveries", ListDeliveries).RequirePermission(ForumsPermissions.ManageWebhooks).WithSummary("What a webhook was told in the last week, the newest first");
        forums.MapGet("/webhooks/{id:long}/deliveries/{delivery:long}", GetDelivery).RequirePermission(ForumsPermissions.ManageWebhooks).WithSummary("One delivery");
        forums.MapPost("/webhooks/{id:long}/deliveries/{delivery:long}/redeliver", RedeliverEvent).RequirePermission(ForumsPermissions.ManageWebhooks).WithSummary("Send it again, under the same event id");
    }

    private static async Task<OkAnswer<WebhookList>> ListWebhooks(IMediator send, CancellationToken cancel) => (await send.Send(new ListWebhooks(), cancel)).ToOk();

    private static async Task<OkAnswer<WebhookView>> GetWebhook(long id, IMediator send, CancellationToken cancel) => (await send.Send(new GetWebhook(id), cancel)).ToOk();

    private static async Task<CreatedAnswer<WebhookWithSecret>> CreateWebhook(NewWebhook body, IMediator send, CancellationToken cancel)
    {
        var command = new CreateWebhook(body.Url, body.Description, body.Events, body.Category?.Text, body.Audience);
        return (await send.Send(command, cancel)).ToCreated(w => $"/api/v1/forums/webhooks/{w.Webhook.Id}");
    }

    private static async Task<OkAnswer<WebhookView>> EditWebhook(long id, WebhookPatch body, IfMatch ifMatch, IMediator send, CancellationToken cancel)
    {
        var category = body.Category.IsGiven ? new Optional<string>(body.Category.Value?.Text) : default;
        return (await send.Send(new EditWebhook(id, ifMatch, body.Url, body.Description, body.Events, category, body.Audience), cancel)).ToOk();
    }

    private static async Task<NoContentAnswer> DeleteWebhook(long id, IMediator send, CancellationToken cancel) => (await send.Send(new DeleteWebhook(id), cancel)).ToNoContent();

    private static async Task<OkAnswer<WebhookWithSecret>> RotateSecret(long id, IMediator send, CancellationToken cancel) => (await send.Send(new RotateSecret(id), cancel)).ToOk();

    private static async Task<OkAnswer<WebhookView>> PauseWebhook(long id, IMediator send, CancellationToken cancel) => (await send.Send(new PauseWebhook(id), cancel)).ToOk();

    private static async Task<OkAnswer<WebhookView>> ResumeWebhook(long id, IMediator send, CancellationToken cancel) => (await send.Send(new ResumeWebhook(id), cancel)).ToOk();

    private static async Task<CreatedAnswer<DeliveryView>> TestWebhook(long id, IMediator send, CancellationToken cancel) =>
        (await send.Send(new TestWebhook(id), cancel)).ToCreated(d => DeliveryView.AddressOf(id, d.Id));

    private static async Task<OkAnswer<Page<DeliveryView>>> ListDeliveries(
        long id,
        IMediator send,
        [Description("pending, delivered or failed; all when not given.")] string? state,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListDeliveries(id, state, limit, cursor), cancel)).ToOk();

    private static async Task<OkAnswer<DeliveryView>> GetDelivery(long id, long delivery, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetDelivery(id, delivery), cancel)).ToOk();

    private static async Task<OkAnswer<DeliveryView>> RedeliverEvent(long id, long delivery, IMediator send, CancellationToken cancel) =>
        (await send.Send(new RedeliverEvent(id, delivery), cancel)).ToOk();

    /// <summary>An address to tell. Events are kinds of changes, or * for all; the audience (guest by default) says as whom it sees the forums.</summary>
    internal sealed record NewWebhook(string? Url, IReadOnlyList<string?>? Events, string? Description = null, CategoryText? Category = null, string? Audience = null);

    /// <summary>What to change; fields that are left out stay as they are.</summary>
    internal sealed record WebhookPatch(
        Optional<string> Url, Optional<string> Description, Optional<IReadOnlyList<string?>> Events, Optional<CategoryText> Category, Optional<string> Audience);
}

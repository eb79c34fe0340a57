using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application;
using Modular.Forums.Application.Webhooks;
using Modular.Forums.Infrastructure.Changes;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Webhooks;

/// <summary>Registers webhooks.</summary>
internal static class WebhookRegistration
{
    private const string OldDeliveries = """
        delete from forums.webhook_deliveries where id in (select id from forums.webhook_deliveries order by id limit 1000) and created_at < now() - interval '7 days'
        """;

    public static void AddWebhooks(this IServiceCollection services)
    {
        services.AddOptions<WebhookSettings>().BindConfiguration(WebhookSettings.Section).Validate(s => s.IsValid, WebhookSettings.Rules).ValidateOnStart();
        services.AddScoped<IWebhooks, WebhookRows>();
        services.AddScoped<IPersonalTraces, WebhookTraces>();
        services.AddScoped<WebhookForm>();
        services.AddScoped<WebhookPayload>();
        services.AddScoped<WebhookOutcomes>();
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<WebhookSender>();
        services.AddJob<DeliverWebhookArgs, DeliverWebhook>(new() { Timeout = TimeSpan.FromMinutes(2), Retry = DeliverWebhook.Retry, MaxPerNode = 8, KeepCompleted = false });
        services.AddChangeFollower<WebhookFollower>();
        services.AddHousekeeping(OldDeliveries);
    }
}

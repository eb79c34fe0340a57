using Modular.Forums.Domain.Webhooks;

namespace Modular.Forums.Application.Webhooks;

internal interface IWebhooks
{
    /// <summary>Lets nobody else make one until the transaction ends.</summary>
    Task LockAllAsync(CancellationToken cancel);

    /// <summary>One, with its row locked until the transaction ends.</summary>
    Task<Webhook?> OpenAsync(long id, CancellationToken cancel);

    /// <summary>Has a delivery sent once the transaction has committed.</summary>
    Task SendAsync(WebhookDelivery delivery, CancellationToken cancel);

    /// <summary>Endpoints may have answered with what somebody wrote.</summary>
    Task ForgetAnswersAsync(Guid authorId, CancellationToken cancel);
}

using Modular.Accounts.Contracts;
using Modular.Forums.Application;
using Modular.Forums.Application.Webhooks;

namespace Modular.Forums.Infrastructure.Webhooks;

/// <summary>What addresses outside answered may repeat what they were told of somebody.</summary>
internal sealed class WebhookTraces(IWebhooks webhooks) : IPersonalTraces
{
    public IEnumerable<PersonalRecords> Export(Guid userId) => [];

    public Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel) => webhooks.ForgetAnswersAsync(userId, cancel);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Forums.Domain.Webhooks;

namespace Modular.Forums.Infrastructure.Webhooks;

internal sealed class WebhookDeliveryTable : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> delivery)
    {
        delivery.ToTable("webhook_deliveries");
        delivery.Property(d => d.Id).UseIdentityAlwaysColumn();
        delivery.Property(d => d.State).HasConversion<short>();
        delivery.HasOne<Webhook>().WithMany().HasForeignKey(d => d.WebhookId);
    }
}

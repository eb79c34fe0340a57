using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Forums.Domain;
using Modular.Forums.Domain.Webhooks;

namespace Modular.Forums.Infrastructure.Webhooks;

internal sealed class WebhookTable : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> webhook)
    {
        webhook.ToTable("webhooks");
        webhook.Property(w => w.Id).UseIdentityAlwaysColumn();
        webhook.Property(w => w.Audience).HasConversion<short>();
        webhook.Property(w => w.Version).IsConcurrencyToken();
        webhook.HasOne<Category>().WithMany().HasForeignKey(w => w.CategoryId);
    }
}

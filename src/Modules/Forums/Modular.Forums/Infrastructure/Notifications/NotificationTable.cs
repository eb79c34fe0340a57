using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Forums.Domain;

namespace Modular.Forums.Infrastructure.Notifications;

internal sealed class NotificationTable : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> notification)
    {
        notification.ToTable("notifications");
        notification.HasKey(n => new { n.UserId, n.Number });
        notification.HasOne<Topic>().WithMany().HasForeignKey(n => n.TopicId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Timeline.Domain;

namespace Modular.Timeline.Infrastructure.Tables;

internal sealed class EventVersionTable : IEntityTypeConfiguration<EventVersion>
{
    public void Configure(EntityTypeBuilder<EventVersion> version)
    {
        version.ToTable("event_versions");
        version.HasKey(v => new { v.EventId, v.Version });
        version.Property(v => v.Precision).HasConversion<short>();
        version.Property(v => v.Calendar).HasConversion<short?>();
        version.HasOne<TimelineEvent>().WithMany().HasForeignKey(v => v.EventId);
        version.HasOne<Category>().WithMany().HasForeignKey(v => v.CategoryId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Timeline.Domain;

namespace Modular.Timeline.Infrastructure.Tables;

internal sealed class EventTable : IEntityTypeConfiguration<TimelineEvent>
{
    public void Configure(EntityTypeBuilder<TimelineEvent> one)
    {
        one.ToTable("events");
        one.Property(e => e.Id).UseIdentityAlwaysColumn();
        one.Property(e => e.PublicId).HasDefaultValueSql("gen_random_uuid()");
        one.Property(e => e.Title).HasConversion(t => t.Text, s => EventTitle.Stored(s));
        one.Property(e => e.Precision).HasConversion<short>();
        one.Property(e => e.Calendar).HasConversion<short?>();
        one.Property(e => e.Status).HasConversion<short>();
        one.Property(e => e.Version).IsConcurrencyToken();
        one.Ignore(e => e.Date);
        one.HasOne<Category>().WithMany().HasForeignKey(e => e.CategoryId);
    }
}

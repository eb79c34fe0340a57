using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Timeline.Domain;
using Modular.Timeline.Domain.Reports;

namespace Modular.Timeline.Infrastructure.Tables;

internal sealed class ReportTable : IEntityTypeConfiguration<EventReport>
{
    public void Configure(EntityTypeBuilder<EventReport> report)
    {
        report.ToTable("reports");
        report.Property(r => r.Id).UseIdentityAlwaysColumn();
        report.Property(r => r.Reason).HasConversion<short>();
        report.Property(r => r.Status).HasConversion<short>();
        report.Property(r => r.Version).IsConcurrencyToken();
        report.HasOne<TimelineEvent>().WithMany().HasForeignKey(r => r.EventId);
    }
}

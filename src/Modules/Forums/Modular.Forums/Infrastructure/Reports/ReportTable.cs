using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Forums.Domain.Reports;

namespace Modular.Forums.Infrastructure.Reports;

internal sealed class ReportTable : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> report)
    {
        report.ToTable("reports");
        report.Property(r => r.Id).UseIdentityAlwaysColumn();
        report.Property(r => r.Reason).HasConversion<short>();
        report.HasOne<ReportCase>().WithMany().HasForeignKey(r => r.CaseId);
    }
}

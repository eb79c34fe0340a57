using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Forums.Domain.Reports;
using Modular.Forums.Domain.Sanctions;

namespace Modular.Forums.Infrastructure.Sanctions;

internal sealed class SanctionTable : IEntityTypeConfiguration<Sanction>
{
    public void Configure(EntityTypeBuilder<Sanction> sanction)
    {
        sanction.ToTable("sanctions");
        sanction.Property(s => s.Id).UseIdentityAlwaysColumn();
        sanction.Property(s => s.Kind).HasConversion<short>();
        sanction.HasOne<ReportCase>().WithMany().HasForeignKey(s => s.CaseId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Forums.Domain;
using Modular.Forums.Domain.Reports;

namespace Modular.Forums.Infrastructure.Reports;

internal sealed class ReportCaseTable : IEntityTypeConfiguration<ReportCase>
{
    public void Configure(EntityTypeBuilder<ReportCase> reported)
    {
        reported.ToTable("report_cases");
        reported.Property(k => k.Id).UseIdentityAlwaysColumn();
        reported.Property(k => k.Status).HasConversion<short>();
        reported.Property(k => k.Action).HasConversion<short?>();
        reported.Property(k => k.Version).IsConcurrencyToken();
        reported.Ignore(k => k.Post);
        reported.HasOne<Topic>().WithMany().HasForeignKey(k => k.TopicId);
        reported.HasOne<Reply>().WithMany().HasForeignKey(k => k.ReplyId);
    }
}

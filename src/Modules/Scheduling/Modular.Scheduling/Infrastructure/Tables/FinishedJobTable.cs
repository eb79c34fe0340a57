using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Infrastructure.Tables;

internal sealed class FinishedJobTable : IEntityTypeConfiguration<FinishedJob>
{
    public void Configure(EntityTypeBuilder<FinishedJob> job)
    {
        job.ToTable("job_history");
        job.HasKey(j => new { j.Id, j.FinishedAt });
        job.Property(j => j.Id).ValueGeneratedNever();
        job.Property(j => j.Args).HasColumnType("json");
    }
}

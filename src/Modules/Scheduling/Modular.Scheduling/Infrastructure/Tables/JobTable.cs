using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Infrastructure.Tables;

internal sealed class JobTable : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.ToTable("jobs");
        job.Property(j => j.Id).UseIdentityByDefaultColumn();
        job.Property(j => j.Args).HasColumnType("json");
    }
}

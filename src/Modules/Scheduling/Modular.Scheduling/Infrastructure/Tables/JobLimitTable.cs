using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Scheduling.Infrastructure.Tables;

internal sealed class JobLimitTable : IEntityTypeConfiguration<JobLimitTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> limit)
    {
        limit.ToTable("job_limits");
        limit.HasKey(l => l.Type);
    }

    /// <summary>Where a type stands with its rate.</summary>
    internal sealed class Row
    {
        public string Type { get; private set; } = "";

        public DateTimeOffset NextAt { get; private set; }
    }
}

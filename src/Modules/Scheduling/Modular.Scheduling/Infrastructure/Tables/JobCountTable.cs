using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Infrastructure.Tables;

internal sealed class JobCountTable : IEntityTypeConfiguration<JobCountTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> count)
    {
        count.ToTable("job_counts");
        count.HasKey(c => new { c.Hour, c.Node, c.Type, c.State });
    }

    /// <summary>How many jobs ended how in an hour.</summary>
    internal sealed class Row
    {
        public DateTimeOffset Hour { get; private set; }

        public long Node { get; private set; }

        public string Type { get; private set; } = "";

        public JobState State { get; private set; }

        public long Jobs { get; private set; }

        public long RanMs { get; private set; }
    }
}

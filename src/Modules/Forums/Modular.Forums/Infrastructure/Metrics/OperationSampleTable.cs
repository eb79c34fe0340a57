using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Forums.Infrastructure.Metrics;

internal sealed class OperationSampleTable : IEntityTypeConfiguration<OperationSampleTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> sample)
    {
        sample.ToTable("operation_samples");
        sample.HasKey(s => new { s.At, s.Node, s.Operation, s.Outcome });
    }

    /// <summary>How one operation did on one node for a minute.</summary>
    internal sealed class Row
    {
        public DateTimeOffset At { get; private set; }

        public Guid Node { get; private set; }

        public string Operation { get; private set; } = "";

        public string Outcome { get; private set; } = "";

        /// <summary>The class of the first count; those before and after are empty.</summary>
        public short Lowest { get; private set; }

        public int[] Counts { get; private set; } = [];
    }
}

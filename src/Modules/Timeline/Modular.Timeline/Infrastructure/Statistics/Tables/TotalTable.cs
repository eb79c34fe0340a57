using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Timeline.Infrastructure.Statistics.Tables;

internal sealed class TotalTable : IEntityTypeConfiguration<TotalTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> row)
    {
        row.ToTable("totals");
        row.HasKey(r => new { r.Kind, r.Slot });
    }

    /// <summary>Everybody's figures of one kind and slot.</summary>
    internal sealed class Row
    {
        public short Kind { get; private set; }

        public long Slot { get; private set; }

        public long Games { get; private set; }

        public long Completed { get; private set; }

        public long Wins { get; private set; }

        public long Moves { get; private set; }

        public long RightMoves { get; private set; }

        public long Tries { get; private set; }

        public long FirstRight { get; private set; }

        public long Score { get; private set; }

        public long PlayMs { get; private set; }
    }
}

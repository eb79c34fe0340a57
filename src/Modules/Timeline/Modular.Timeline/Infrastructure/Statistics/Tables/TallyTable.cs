using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Timeline.Infrastructure.Statistics.Tables;

internal sealed class TallyTable : IEntityTypeConfiguration<TallyTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> row)
    {
        row.ToTable("tallies");
        row.HasKey(r => new { r.PlayerId, r.Kind, r.Slot });
    }

    /// <summary>Somebody's figures of one kind and slot.</summary>
    internal sealed class Row
    {
        public Guid PlayerId { get; private set; }

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

        public long BestScore { get; private set; }

        public long BestStreak { get; private set; }

        public double Accuracy { get; private set; }

        public double WinRate { get; private set; }

        public double AverageScore { get; private set; }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Timeline.Infrastructure.Statistics.Tables;

internal sealed class PlayerDaysTable : IEntityTypeConfiguration<PlayerDaysTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> row)
    {
        row.ToTable("player_days");
        row.HasKey(r => r.PlayerId);
        row.Property(r => r.PlayerId).ValueGeneratedNever();
    }

    /// <summary>On which days somebody completed games.</summary>
    internal sealed class Row
    {
        public Guid PlayerId { get; private set; }

        public long FirstDay { get; private set; }

        public long LastDay { get; private set; }

        public long Days { get; private set; }

        public long Streak { get; private set; }

        public long BestStreak { get; private set; }
    }
}

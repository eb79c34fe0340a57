using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Timeline.Infrastructure.Statistics.Tables;

internal sealed class CardTimesTable : IEntityTypeConfiguration<CardTimesTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> row)
    {
        row.ToTable("card_times");
        row.HasKey(r => new { r.EventId, r.Step });
    }

    /// <summary>How many first tries of an event's card took about so long.</summary>
    internal sealed class Row
    {
        public long EventId { get; private set; }

        public short Step { get; private set; }

        public long Placements { get; private set; }
    }
}

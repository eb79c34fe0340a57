using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Timeline.Infrastructure.Statistics.Tables;

internal sealed class CardFiguresTable : IEntityTypeConfiguration<CardFiguresTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> row)
    {
        row.ToTable("card_figures");
        row.HasKey(r => r.EventId);
        row.Property(r => r.EventId).ValueGeneratedNever();
    }

    /// <summary>How an event's card does.</summary>
    internal sealed class Row
    {
        public long EventId { get; private set; }

        public long Deals { get; private set; }

        public long Tries { get; private set; }

        public long FirstRight { get; private set; }

        public long Abandons { get; private set; }

        public long RestTries { get; private set; }

        public long RestRight { get; private set; }

        public long RestSum { get; private set; }

        public long RestSquares { get; private set; }

        public long RestProduct { get; private set; }
    }
}

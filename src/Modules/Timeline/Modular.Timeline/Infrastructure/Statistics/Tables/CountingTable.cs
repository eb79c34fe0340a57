using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Timeline.Infrastructure.Statistics.Tables;

internal sealed class CountingTable : IEntityTypeConfiguration<CountingTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> row)
    {
        row.ToTable("counting");
        row.HasKey(r => r.Id);
        row.Property(r => r.Id).ValueGeneratedNever();
    }

    /// <summary>The one row that says how far figures are that are made anew.</summary>
    internal sealed class Row
    {
        public short Id { get; private set; }

        public Guid? RebuiltTo { get; private set; }
    }
}

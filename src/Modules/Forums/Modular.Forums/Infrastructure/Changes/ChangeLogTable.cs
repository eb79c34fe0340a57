using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Forums.Infrastructure.Changes;

internal sealed class ChangeLogTable : IEntityTypeConfiguration<ChangeLogTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> log)
    {
        log.ToTable("change_log");
        log.Property(l => l.Id).ValueGeneratedNever();
        log.Property(l => l.DroppedXid).HasColumnType("xid8");
    }

    /// <summary>The log as a whole; there is one.</summary>
    internal sealed class Row
    {
        public short Id { get; private set; }

        /// <summary>Which numbering of transactions the log's positions belong to.</summary>
        public long Epoch { get; private set; }

        /// <summary>The database cluster that this numbering is of.</summary>
        public string Cluster { get; private set; } = "";

        /// <summary>The highest position that is not kept any more.</summary>
        public ulong DroppedXid { get; private set; }

        public long DroppedId { get; private set; }
    }
}

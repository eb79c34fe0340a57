using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Scheduling.Infrastructure.Tables;

internal sealed class ControlTable : IEntityTypeConfiguration<ControlTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> control)
    {
        control.ToTable("control");
        control.Property(c => c.Id).ValueGeneratedNever();
    }

    /// <summary>Raised by every change that all nodes have to heed. There is one row.</summary>
    internal sealed class Row
    {
        public short Id { get; private set; }

        public long Version { get; private set; }
    }
}

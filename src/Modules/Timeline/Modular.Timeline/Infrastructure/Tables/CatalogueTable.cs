using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Timeline.Infrastructure.Tables;

internal sealed class CatalogueTable : IEntityTypeConfiguration<CatalogueTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> catalogue)
    {
        catalogue.ToTable("catalogue");
        catalogue.Property(c => c.Id).ValueGeneratedNever();
    }

    /// <summary>The one row that says whether what can be dealt has changed.</summary>
    internal sealed class Row
    {
        public short Id { get; private set; }

        public long Number { get; private set; }
    }
}

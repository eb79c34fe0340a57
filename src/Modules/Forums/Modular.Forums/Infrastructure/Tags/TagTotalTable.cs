using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Forums.Infrastructure.Tags;

internal sealed class TagTotalTable : IEntityTypeConfiguration<TagTotalTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> total)
    {
        total.ToTable("tag_totals");
        total.HasKey(t => new { t.Tag, t.CategoryId });
    }

    /// <summary>How many live topics of one category have a tag.</summary>
    internal sealed class Row
    {
        public string Tag { get; private set; } = "";

        public long CategoryId { get; private set; }

        public long Topics { get; private set; }
    }
}

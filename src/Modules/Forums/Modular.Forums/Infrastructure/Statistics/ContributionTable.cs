using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Forums.Infrastructure.Statistics;

internal sealed class ContributionTable : IEntityTypeConfiguration<ContributionTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> contribution)
    {
        contribution.ToTable("contributions");
        contribution.HasKey(c => new { c.Day, c.CategoryId, c.UserId });
    }

    /// <summary>What one person wrote on one day in one category.</summary>
    internal sealed class Row
    {
        public DateOnly Day { get; private set; }

        public long CategoryId { get; private set; }

        public Guid UserId { get; private set; }

        public int Topics { get; private set; }

        public int Replies { get; private set; }
    }
}

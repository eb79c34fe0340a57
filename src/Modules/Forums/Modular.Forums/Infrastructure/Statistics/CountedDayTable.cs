using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Forums.Infrastructure.Statistics;

internal sealed class CountedDayTable : IEntityTypeConfiguration<CountedDayTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> day)
    {
        day.ToTable("counted_days");
        day.HasKey(d => d.Day);
    }

    /// <summary>When a day was counted last, and whether it has to be again.</summary>
    internal sealed class Row
    {
        public DateOnly Day { get; private set; }

        public bool IsStale { get; private set; }

        public DateTimeOffset? CountedAt { get; private set; }

        public int TookMs { get; private set; }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Forums.Infrastructure.Statistics;

internal sealed class DayTable : IEntityTypeConfiguration<DayTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> day)
    {
        day.ToTable("days");
        day.HasKey(d => new { d.Day, d.CategoryId });
    }

    /// <summary>What was written on one day in one category, as it stands now.</summary>
    internal sealed class Row
    {
        public DateOnly Day { get; private set; }

        public long CategoryId { get; private set; }

        public int Topics { get; private set; }

        public int Replies { get; private set; }

        /// <summary>How many of these topics somebody else replied to.</summary>
        public int Answered { get; private set; }

        /// <summary>How long those waited for it, all together.</summary>
        public double AnswerSeconds { get; private set; }
    }
}

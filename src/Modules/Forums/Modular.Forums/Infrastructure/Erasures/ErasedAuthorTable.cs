using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Forums.Infrastructure.Erasures;

internal sealed class ErasedAuthorTable : IEntityTypeConfiguration<ErasedAuthorTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> author)
    {
        author.ToTable("erased_authors");
        author.HasKey(a => a.UserId);
    }

    /// <summary>Somebody who is gone.</summary>
    internal sealed class Row
    {
        public Guid UserId { get; private set; }

        public DateTimeOffset At { get; private set; }

        /// <summary>Whether their words went with them.</summary>
        public bool Removes { get; private set; }

        /// <summary>How often it was looked for something of theirs afterwards.</summary>
        public int Looks { get; private set; }
    }
}

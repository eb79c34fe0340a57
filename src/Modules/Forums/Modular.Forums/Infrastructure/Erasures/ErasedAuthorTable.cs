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

    /// <summary>Somebody who is gone, and with them what they wrote.</summary>
    internal sealed class Row
    {
        public Guid UserId { get; private set; }

        public DateTimeOffset At { get; private set; }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Timeline.Domain;

namespace Modular.Timeline.Infrastructure.Games;

internal sealed class SessionCardTable : IEntityTypeConfiguration<SessionCardTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> card)
    {
        card.ToTable("session_cards");
        card.HasKey(c => new { c.SessionId, c.Position });
        card.Property(c => c.Token).HasDefaultValueSql("gen_random_uuid()");
        card.HasOne<SessionTable.Row>().WithMany().HasForeignKey(c => c.SessionId);
        card.HasOne<EventVersion>().WithMany().HasForeignKey(c => new { c.EventId, c.EventVersion });
    }

    /// <summary>A card of a game; read and written in plain SQL.</summary>
    internal sealed class Row
    {
        public Guid SessionId { get; private set; }

        public short Position { get; private set; }

        public Guid Token { get; private set; }

        public long EventId { get; private set; }

        public long EventVersion { get; private set; }

        public short Difficulty { get; private set; }

        public long SortLo { get; private set; }

        public long SortHi { get; private set; }

        public short Place { get; private set; }

        public short Misses { get; private set; }

        public short Hints { get; private set; }
    }
}

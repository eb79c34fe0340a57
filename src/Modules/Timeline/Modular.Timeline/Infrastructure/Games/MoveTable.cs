using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Timeline.Infrastructure.Games;

internal sealed class MoveTable : IEntityTypeConfiguration<MoveTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> move)
    {
        move.ToTable("moves");
        move.HasKey(m => new { m.SessionId, m.Number });
        move.HasOne<SessionTable.Row>().WithMany().HasForeignKey(m => m.SessionId);
    }

    /// <summary>A line of a game's log; read and written in plain SQL.</summary>
    internal sealed class Row
    {
        public Guid SessionId { get; private set; }

        public short Number { get; private set; }

        public short Position { get; private set; }

        public short? Gap { get; private set; }

        public short? Than { get; private set; }

        public bool? IsRight { get; private set; }

        public int ElapsedMs { get; private set; }

        public int Points { get; private set; }

        public int Bonus { get; private set; }

        public int Score { get; private set; }

        public short LivesLeft { get; private set; }

        public DateTimeOffset At { get; private set; }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Timeline.Infrastructure.Games;

internal sealed class SessionTable : IEntityTypeConfiguration<SessionTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> session)
    {
        session.ToTable("sessions");
        session.Property(s => s.Id).ValueGeneratedNever();
    }

    /// <summary>A game of one player; read and written in plain SQL.</summary>
    internal sealed class Row
    {
        public Guid Id { get; private set; }

        public Guid? PlayerId { get; private set; }

        public string? GuestName { get; private set; }

        public short CardCount { get; private set; }

        public string[] Categories { get; private set; } = [];

        public short[] Difficulties { get; private set; } = [];

        public string? Seed { get; private set; }

        public short Lives { get; private set; }

        public short Hints { get; private set; }

        public short WrongCards { get; private set; }

        public short HintCost { get; private set; }

        public short StreakBonus { get; private set; }

        public int FloorMs { get; private set; }

        public short Status { get; private set; }

        public bool IsWon { get; private set; }

        public int Version { get; private set; }

        public int Score { get; private set; }

        public short LivesLeft { get; private set; }

        public short HintsLeft { get; private set; }

        public short Streak { get; private set; }

        public short BestStreak { get; private set; }

        public short Moves { get; private set; }

        public short RightMoves { get; private set; }

        public DateTimeOffset StartedAt { get; private set; }

        public DateTimeOffset LastMoveAt { get; private set; }

        public DateTimeOffset? EndedAt { get; private set; }

        /// <summary>When the figures had it.</summary>
        public DateTimeOffset? CountedAt { get; private set; }
    }
}

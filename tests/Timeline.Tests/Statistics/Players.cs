namespace Timeline.Tests.Statistics;

/// <summary>People who play by chance: sometimes they take hints, are wrong, try again, or give up; on some days they do not come.</summary>
internal sealed class Players(int seed, IReadOnlyList<PlayedCard> events, IReadOnlyList<Guid?> people)
{
    private readonly Random _chance = new(seed);

    public PlayedGame Play()
    {
        var cards = events.OrderBy(_ => _chance.Next()).Take(8).Select((e, i) => e with { Position = i, Place = i == 0 ? 2 : i < 5 ? 1 : 0 }).ToArray();
        var (moves, streak, best, isRetry, givesUp) = (new List<PlayedMove>(), 0, 0, _chance.Next(2) == 0, _chance.Next(5) == 0 ? _chance.Next(4) : 100);
        while (cards.Any(c => c.Place == 1) && moves.Count(m => m.IsRight == false) < 3 && moves.Count < givesUp)
        {
            var card = cards.Where(c => c.Place == 1).MinBy(_ => _chance.Next())!;
            if (_chance.Next(8) == 0)
            {
                moves.Add(new(moves.Count + 1, card.Position, null, 0, 0));
                continue;
            }

            var isRight = _chance.Next(10) >= card.Difficulty;
            (streak, best) = (isRight ? streak + 1 : 0, Math.Max(best, isRight ? streak + 1 : 0));
            moves.Add(new(moves.Count + 1, card.Position, isRight, _chance.Next(20) == 0 ? 900_000 : _chance.Next(20_000), isRight ? _chance.Next(10, 500) : 0));
            if (isRight) cards[card.Position] = card with { Place = 2 };
            else if (!isRetry) Lay(cards, card);
        }

        return Ended(cards, moves, best, isCompleted: moves.Count < givesUp);
    }

    /// <summary>Aside, and another comes into the hand.</summary>
    private static void Lay(PlayedCard[] cards, PlayedCard card)
    {
        cards[card.Position] = card with { Place = 3 };
        if (cards.FirstOrDefault(c => c.Place == 0) is { } next) cards[next.Position] = next with { Place = 1 };
    }

    private PlayedGame Ended(PlayedCard[] cards, List<PlayedMove> moves, int best, bool isCompleted)
    {
        var started = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddDays(_chance.Next(30) * _chance.Next(1, 3)).AddMilliseconds(_chance.Next(86_400_000));
        var last = started.AddMilliseconds(moves.Sum(m => (long)m.Milliseconds));
        return new()
        {
            Id = Guid.CreateVersion7(),
            Player = people[_chance.Next(people.Count)],
            IsCompleted = isCompleted,
            IsWon = isCompleted && !cards.Any(c => c.Place == 1),
            BestStreak = best,
            StartedAt = started,
            LastMoveAt = last,
            EndedAt = isCompleted ? last : last.AddHours(24),
            Cards = cards,
            Moves = moves,
        };
    }
}

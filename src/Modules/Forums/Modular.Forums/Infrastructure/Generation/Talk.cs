using Modular.Forums.Domain;

namespace Modular.Forums.Infrastructure.Generation;

/// <summary>A topic and what is said in it, as planned from its dice: everything but the words.</summary>
internal sealed class Talk
{
    private static readonly (TopicFlag Flag, int OneIn)[] Chances = [(TopicFlag.Pinned, 200), (TopicFlag.Locked, 40), (TopicFlag.Archived, 30), (TopicFlag.Featured, 100)];

    /// <summary>Once it has one.</summary>
    public long Id { get; set; }

    public required int Number { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required Dice Dice { get; init; }

    public required int Category { get; init; }

    public required int Author { get; init; }

    public required IReadOnlyList<TopicFlag> Flags { get; init; }

    public required DateTime? DeletedAt { get; init; }

    /// <summary>Which turn solved it; -1 for none.</summary>
    public required int Solution { get; init; }

    public required long Views { get; init; }

    /// <summary>When what is taken back is taken back: when all is said.</summary>
    public required DateTime TakenBackAt { get; init; }

    public required Turn[] Turns { get; init; }

    /// <summary>How many turns have been written.</summary>
    public int Written { get; set; }

    public int LiveReplies => Turns.Count(t => !t.IsDeleted);

    public DateTime LastAt => Turns is [.., var last] ? last.At : CreatedAt;

    public int? LastAuthor => Turns is [.., var last] ? last.Author : null;

    /// <summary>Each reply and each one taken back raise it.</summary>
    public long Activity => Turns.Length + Turns.Count(t => t.IsDeleted);

    /// <summary>Each flag and the deletion raise it.</summary>
    public long Version => 1 + Flags.Count + (DeletedAt is null ? 0 : 1);

    public static Talk Plan(Volume volume, Era era, int number, int replies, bool isLongest)
    {
        var dice = Dice.For(volume.Seed, number);
        var createdAt = era.TimeOf(number, volume.Topics, dice.Share());
        var author = dice.Skewed(volume.People);
        var turns = TurnPlan.Make(volume, era, createdAt, author, replies, isLongest, dice);
        var takenBackAt = era.Later(turns is [.., var last] ? last.At : createdAt, TimeSpan.FromMinutes(dice.Between(1, 600)));
        var solution = turns.Length > 0 && dice.OneIn(12) ? dice.Below(turns.Length) : -1;
        return new()
        {
            Number = number,
            CreatedAt = createdAt,
            Turns = turns,
            Dice = dice,
            Category = dice.Skewed(GeneratedCategories.Count),
            Author = author,
            Flags = FlagsOf(dice, solution >= 0),
            Solution = solution < 0 || turns[solution].IsDeleted ? -1 : solution,
            Views = replies * (long)dice.Between(5, 40) + dice.Skewed(2000),
            TakenBackAt = takenBackAt,
            DeletedAt = !isLongest && dice.OneIn(50) ? takenBackAt : null,
        };
    }

    private static TopicFlag[] FlagsOf(Dice dice, bool isSolved)
    {
        var flags = Chances.Where(chance => dice.OneIn(chance.OneIn)).Select(chance => chance.Flag).ToList();
        if (isSolved) flags.Add(TopicFlag.Solved);
        return [.. flags];
    }
}

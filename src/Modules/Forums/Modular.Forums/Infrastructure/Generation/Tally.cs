namespace Modular.Forums.Infrastructure.Generation;

/// <summary>What has been written so far, as the categories' totals and the counting of days will need it.</summary>
internal sealed class Tally(long[] categories)
{
    private readonly HashSet<DateOnly> _days = [];

    public long[] Categories { get; } = categories;

    /// <summary>Live ones, by category; so with the replies.</summary>
    public long[] Topics { get; } = new long[categories.Length];

    public long[] Replies { get; } = new long[categories.Length];

    /// <summary>When something was written last; nothing takes that back.</summary>
    public DateTime?[] Last { get; } = new DateTime?[categories.Length];

    public IReadOnlyCollection<DateOnly> Days => _days;

    /// <summary>The topic with the most replies.</summary>
    public Talk? Longest { get; private set; }

    public void Add(Portion portion)
    {
        foreach (var talk in portion.Topics)
        {
            if (talk.DeletedAt is null) (Topics[talk.Category], Replies[talk.Category]) = (Topics[talk.Category] + 1, Replies[talk.Category] + talk.LiveReplies);
            if (talk.Turns.Length > (Longest?.Turns.Length ?? -1)) Longest = talk;
            Add(talk, talk.CreatedAt);
        }

        foreach (var (talk, turn) in portion.Replies) Add(talk, talk.Turns[turn].At);
    }

    private void Add(Talk talk, DateTime at)
    {
        _days.Add(DateOnly.FromDateTime(at));
        if (Last[talk.Category] is not { } last || at > last) Last[talk.Category] = at;
    }
}

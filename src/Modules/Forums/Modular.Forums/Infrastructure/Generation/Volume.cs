namespace Modular.Forums.Infrastructure.Generation;

/// <summary>How much is to be generated, and from which seed.</summary>
/// <param name="Topics">Topics, over ten categories.</param>
/// <param name="Replies">Replies, over all topics.</param>
/// <param name="People">Who writes them.</param>
/// <param name="Seed">The same seed, the same content.</param>
/// <param name="Longest">Replies of the one topic that has the most.</param>
internal sealed record Volume(int Topics, int Replies, int People, long Seed, int Longest)
{
    public const int MaxTopics = 1_000_000;
    public const int MaxReplies = 10_000_000;
    public const int MaxPeople = 100_000;
    public const int MaxInTopic = 100_000;

    private const int UsualLongest = 10_000;
    private const int UsualShare = 10;

    /// <summary>Without a longest topic it is the lesser of 10,000 and a tenth of the replies, or as much more as the others leave over.</summary>
    public static Volume Of(int topics, int replies, int people, long seed, int? longest)
    {
        var volume = new Volume(topics, replies, people, seed, longest ?? 0);
        return longest is not null || topics < 1 ? volume : volume with { Longest = Math.Max(Math.Min(UsualLongest, replies / UsualShare), volume.LeastLongest) };
    }

    /// <summary>With a longest topic of fewer, not all replies would find room in topics that are shorter.</summary>
    public int LeastLongest => Replies == 0 ? 0 : (int)Math.Min(int.MaxValue, ((long)Replies + Topics - 1 + Topics - 1) / Topics);

    /// <summary>Why this cannot be; empty where it can.</summary>
    public IReadOnlyList<string> Refusals()
    {
        string?[] ranges = [Outside("--topics", Topics, 1, MaxTopics), Outside("--replies", Replies, 0, MaxReplies), Outside("--people", People, 1, MaxPeople)];
        return [.. (ranges.Any(r => r is not null) ? ranges : [LongestRefusal()]).OfType<string>()];
    }

    private string? LongestRefusal() => LeastLongest > MaxInTopic ? Text($"{Replies:N0} replies do not fit into {Topics:N0} topics: one has {MaxInTopic:N0} at most.")
        : Outside("--longest", Longest, LeastLongest, Math.Min(Replies, MaxInTopic)) is { } outside ? outside + Text($" (with {Topics:N0} topics and {Replies:N0} replies)") : null;

    private static string? Outside(string option, int value, int least, int most) => value >= least && value <= most ? null : Text($"{option} is {least:N0} to {most:N0}.");

    private static string Text(FormattableString text) => text.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

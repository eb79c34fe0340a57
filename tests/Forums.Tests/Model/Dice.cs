namespace Forums.Tests.Model;

/// <summary>All chance of a session, which a seed repeats.</summary>
internal sealed class Dice(int seed)
{
    public static readonly string[] Words = ["marmalade", "lighthouse", "turbine", "saffron", "glacier", "bassoon"];

    public static readonly string[] Tags = ["garden", "kitchen", "workshop"];

    private readonly Random _random = new(seed);

    private int _secrets;

    public int Next(int below) => _random.Next(below);

    public bool Chance(int percent) => _random.Next(100) < percent;

    public T Pick<T>(IReadOnlyCollection<T> items) => items.ElementAt(_random.Next(items.Count));

    public T? Any<T>(IReadOnlyCollection<T> items) where T : class => items.Count == 0 ? null : Pick(items);

    /// <summary>One of the latest more often than one of long ago.</summary>
    public T? Recent<T>(IReadOnlyCollection<T> items) where T : class =>
        items.Count == 0 ? null : items.ElementAt(Chance(60) ? items.Count - 1 - _random.Next(Math.Min(items.Count, 12)) : _random.Next(items.Count));

    /// <summary>Members more often than others.</summary>
    public Person Somebody(World world) => Chance(8) ? world.Of(Person.Guest) : Chance(15) ? world.Of(Person.Admin) : Chance(20) ? world.Of(Person.Moderator) : Member(world);

    public Person Member(World world) => Pick([.. world.People.Where(p => p.Rank == Person.Member)]);

    public Post? Post(World world) => Chance(40) ? Recent(world.Topics.Values) : Recent(world.Replies.Values) ?? (Post?)Recent(world.Topics.Values);

    /// <summary>A word that stands in one text alone.</summary>
    public string Secret()
    {
        var letters = new char[6];
        for (int i = letters.Length - 1, n = ++_secrets; i >= 0; i--, n /= 26) letters[i] = (char)('a' + n % 26);
        return "zq" + new string(letters);
    }

    public string Title() => $"Topic {Secret()}{(Chance(30) ? " " + Pick(Words) : "")}";

    public string Text() => $"{Pick(Words)} and {(Chance(40) ? Pick(Words) : "nothing else")}, says {Secret()}.";
}

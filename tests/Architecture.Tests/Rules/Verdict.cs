namespace Architecture.Tests.Rules;

/// <summary>How many things a rule looked at, and what is wrong with them. To have looked at nothing is a verdict on the rule.</summary>
internal sealed record Verdict(int LookedAt, IReadOnlyList<string> Violations, string Note = "")
{
    public static Verdict On<T>(IEnumerable<T> things, Func<T, IEnumerable<string>> complaints)
    {
        var all = things.ToList();
        return new(all.Count, [.. all.SelectMany(complaints).Distinct(StringComparer.Ordinal)]);
    }

    public static Verdict On<T>(IEnumerable<T> things, Func<T, string?> complaint) =>
        On(things, thing => complaint(thing) is { } text ? [text] : Enumerable.Empty<string>());

    /// <summary>Both have to hold, and both have to have looked at something.</summary>
    public Verdict And(Verdict other) => new(Math.Min(LookedAt, other.LookedAt), [.. Violations, .. other.Violations], Note + other.Note);

    /// <summary>The same, plus what was found on the way.</summary>
    public Verdict Also(IEnumerable<string> violations) => this with { Violations = [.. Violations.Concat(violations).Distinct(StringComparer.Ordinal)] };

    public override string ToString() => string.Concat(Violations.Select(v => "\n  - " + v));
}

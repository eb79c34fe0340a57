namespace Scheduling.Tests.Domain.Timing;

/// <summary>Makes up expressions: the same ones from the same seed.</summary>
internal sealed class RandomCron(int seed)
{
    private static readonly string[] Months = ["JAN", "feb", "MAR", "apr", "MAY", "jun", "JUL", "aug", "SEP", "oct", "NOV", "dec"];
    private static readonly string[] Days = ["SUN", "mon", "TUE", "wed", "THU", "fri", "SAT"];

    private readonly Random _random = new(seed);

    public int Number(int from, int to) => _random.Next(from, to + 1);

    /// <summary>Of 5 fields, or 6.</summary>
    public string Expression(bool seconds) => (seconds ? Field(0, 59) + " " : "") + $"{Field(0, 59)} {Field(0, 23)} {Day()}";

    /// <summary>That fires at times near this one, if the day suits.</summary>
    public string Near(TimeSpan time) => $"{Field(0, 59)} {(Chance(3) ? Field(0, 23) : Chance(2) ? "*" : $"{time.Hours}")} {(Chance(3) ? Day() : "* * *")}";

    private string Day() => $"{DayOfMonth()} {Field(1, 12, Months)} {DayOfWeek()}";

    private string DayOfMonth() => Number(1, 8) switch
    {
        1 => $"L-{Number(0, 12)}",
        2 => $"{Number(1, 31)}W",
        3 => Chance(2) ? "LW" : $"L-{Number(0, 12)}w",
        _ => Field(1, 31),
    };

    private string DayOfWeek() => Number(1, 8) switch
    {
        1 => $"{Value(0, 7, Days)}L",
        2 => $"{Value(0, 7, Days)}#{Number(1, 5)}",
        _ => Field(0, 7, Days),
    };

    private string Field(int first, int last, string[]? names = null) => Number(1, 6) switch
    {
        1 or 2 => "*",
        3 => Chance(3) ? "?" : $"*/{Number(1, last)}",
        _ => string.Join(',', Enumerable.Range(0, Number(1, 3)).Select(_ => Part(first, last, names))),
    };

    private string Part(int first, int last, string[]? names) => Number(1, 4) switch
    {
        1 => $"{Value(first, last, names)}-{Value(first, last, names)}",
        2 => $"{Value(first, last, names)}-{Value(first, last, names)}/{Number(1, 7)}",
        3 => $"{Value(first, last, names)}/{Number(1, last)}",
        _ => Value(first, last, names),
    };

    private string Value(int first, int last, string[]? names)
    {
        var number = Number(first, last);
        return names is not null && Chance(3) ? names[(number - first) % names.Length] : number.ToString(Chance(6) ? "00" : "0", System.Globalization.CultureInfo.InvariantCulture);
    }

    private bool Chance(int oneIn) => Number(1, oneIn) == 1;
}

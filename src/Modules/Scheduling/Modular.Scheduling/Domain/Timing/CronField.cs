namespace Modular.Scheduling.Domain.Timing;

/// <summary>One of the fields of a cron expression: what it is called, which numbers it takes and what names they have. What it reads becomes a set of bits.</summary>
internal sealed class CronField
{
    public static readonly CronField Second = new("second", 0, 59, 60);
    public static readonly CronField Minute = new("minute", 0, 59, 60);
    public static readonly CronField Hour = new("hour", 0, 23, 24);
    public static readonly CronField DayOfMonth = new("day of month", 1, 31, 31);
    public static readonly CronField Month = new("month", 1, 12, 12, "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    /// <summary>Sunday is 0 and 7.</summary>
    public static readonly CronField DayOfWeek = new("day of week", 0, 7, 7, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    private readonly string _name;
    private readonly int _first;
    private readonly int _last;
    private readonly int _count;
    private readonly string[] _names;

    private CronField(string name, int first, int last, int count, params string[] names) =>
        (_name, _first, _last, _count, _names) = (name, first, last, count, names);

    /// <summary><c>*</c> or <c>?</c>, with a step or without; else a list of values, ranges (also over the end, <c>22-2</c>) and steps.</summary>
    public Result<ulong> Parse(string text)
    {
        if (text is ['*' or '?', .. var step]) return ParseStep(step).Map(each => Walk(_first, _last, each));

        var bits = 0UL;
        foreach (var part in text.Split(','))
        {
            var some = ParsePart(part);
            if (some.IsFailed) return some;
            bits |= some.Value;
        }

        return bits;
    }

    public Result<int> ParseValue(string text)
    {
        var name = Array.FindIndex(_names, n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (name >= 0) return _first + name;

        var names = _names is [] ? "" : $", nor one of {_names[0]} to {_names[^1]}";
        return ParseNumber(text) is { } number && number >= _first && number <= _last ? number : Wrong($"\"{text}\" is no number from {_first} to {_last}{names}");
    }

    public Result<int> ParseNumber(string text, int least, int most) =>
        ParseNumber(text) is { } number && number >= least && number <= most ? number : Wrong($"\"{text}\" is no number from {least} to {most}");

    private Result<ulong> ParsePart(string part)
    {
        var slash = part.IndexOf('/', StringComparison.Ordinal);
        var step = ParseStep(slash < 0 ? "" : part[slash..]);
        var ends = (slash < 0 ? part : part[..slash]).Split('-', 2);
        var from = ParseValue(ends[0]);
        var to = ends.Length == 2 ? ParseValue(ends[1]) : slash < 0 ? from : _last;

        return from.IsFailed ? Result<ulong>.Fail(from.Errors)
            : to.IsFailed ? Result<ulong>.Fail(to.Errors)
            : step.Map(each => Walk(from.Value, to.Value, each));
    }

    private Result<int> ParseStep(string text) =>
        text is "" ? 1 : text is ['/', .. var number] ? ParseNumber(number, 1, _last) : Wrong($"\"{text}\" does not go on as it should after * or ?");

    private ulong Walk(int from, int to, int step)
    {
        var bits = 0UL;
        for (var value = from; value <= (to < from ? to + _count : to); value += step) bits |= 1UL << (_first + (value - _first) % _count);
        return bits;
    }

    private static int? ParseNumber(string text) => text switch
    {
        [>= '0' and <= '9' and var ones] => ones - '0',
        [>= '0' and <= '9' and var tens, >= '0' and <= '9' and var ones] => (tens - '0') * 10 + ones - '0',
        _ => null,
    };

    private Error Wrong(string what) => ScheduleErrors.CronField(_name, what);
}

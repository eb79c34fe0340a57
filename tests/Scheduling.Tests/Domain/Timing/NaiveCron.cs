using System.Globalization;

namespace Scheduling.Tests.Domain.Timing;

/// <summary>The slowest way to understand an expression: asks of one local time whether each field names it, reading the text anew every time.</summary>
internal static class NaiveCron
{
    private const string Months = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
    private const string Days = "SUNMONTUEWEDTHUFRISAT";

    public static bool Matches(string expression, DateTime local)
    {
        var fields = expression.Split(' ');
        if (fields.Length == 5) fields = ["0", .. fields];

        return Names(fields[0], local.Second, 0, 60) && Names(fields[1], local.Minute, 0, 60) && Names(fields[2], local.Hour, 0, 24) && MatchesDay(expression, local);
    }

    public static bool MatchesDay(string expression, DateTime day) =>
        expression.Split(' ') is [.., var ofMonth, var month, var ofWeek]
        && Names(month, day.Month, 1, 12, Months) && NamesDayOfMonth(ofMonth.ToUpperInvariant(), day) && NamesDayOfWeek(ofWeek.ToUpperInvariant(), day);

    private static bool NamesDayOfMonth(string field, DateTime day)
    {
        if (!field.StartsWith('L') && !field.EndsWith('W')) return Names(field, day.Day, 1, 31);

        var length = DateTime.DaysInMonth(day.Year, day.Month);
        var number = field.Trim('L', 'W', '-') is { Length: > 0 } digits ? Value(digits) : 0;
        var target = field.StartsWith('L') ? length - number : number;
        if (target < 1 || target > length) return false;
        if (!field.EndsWith('W')) return day.Day == target;

        // Of a Saturday and a Sunday each, one working day is nearer than all others.
        return day.Day == Enumerable.Range(1, length).Where(d => IsWorkingDay(new(day.Year, day.Month, d))).MinBy(d => Math.Abs(d - target));
    }

    private static bool NamesDayOfWeek(string field, DateTime day)
    {
        if (field.Split('#') is [var name, var nth]) return Value(name, Days) % 7 == (int)day.DayOfWeek && day.AddDays(-7 * (Value(nth) - 1)).Month == day.Month && day.AddDays(-7 * Value(nth)).Month != day.Month;

        return field.EndsWith('L') ? Value(field[..^1], Days) % 7 == (int)day.DayOfWeek && day.AddDays(7).Month != day.Month : Names(field, (int)day.DayOfWeek, 0, 7, Days);
    }

    private static bool IsWorkingDay(DateTime day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static bool Names(string field, int value, int first, int count, string names = "")
    {
        int[] round = [.. Enumerable.Range(first, count)], twice = [.. round, .. round];
        var last = names == Days ? 7 : round[^1];

        return field.Split(',').Any(part =>
        {
            var (range, step) = part.Split('/') is [var text, var each] ? (text, Value(each)) : (part, 0);
            if (range is "*" or "?") return (value - first) % Math.Max(step, 1) == 0;

            var from = Value(range.Split('-')[0], names);
            var to = range.Split('-') is [_, var end] ? Value(end, names) : step > 0 ? last : from;
            var walk = twice[(from - first)..(to - first + (to < from ? count : 0) + 1)];
            return walk.Where((_, i) => i % Math.Max(step, 1) == 0).Contains(value);
        });
    }

    private static int Value(string text, string names = "") =>
        char.IsLetter(text[0]) ? names.IndexOf(text, StringComparison.OrdinalIgnoreCase) / 3 + (names == Months ? 1 : 0) : int.Parse(text, CultureInfo.InvariantCulture);
}

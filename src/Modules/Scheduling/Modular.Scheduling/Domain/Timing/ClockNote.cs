using System.Globalization;

namespace Modular.Scheduling.Domain.Timing;

/// <summary>Says what the clocks did to an occurrence.</summary>
internal static class ClockNote
{
    public static string Missing(ZoneSpan span, DateTime local) =>
        $"The clocks jump from {Changed(span.LocalStartBefore, span.LocalStart)}: {Time(local, true)} does not exist.";

    public static string FirstOfTwo(ZoneSpan span, DateTime local) =>
        $"The clocks go back from {Changed(span.LocalEnd, span.LocalEndAfter)}: this is the first of two {Time(local, true)}.";

    public static string SecondOfTwo(ZoneSpan span, DateTime local) =>
        $"The clocks went back from {Changed(span.LocalStartBefore, span.LocalStart)}: this is the second of two {Time(local, true)}.";

    private static string Changed(DateTime from, DateTime to) => $"{Time(from, from.Date == to.Date)} to {Time(to, from.Date == to.Date)}";

    private static string Time(DateTime local, bool timeOnly) =>
        local.ToString((timeOnly ? "" : "yyyy-MM-dd ") + (local.Second == 0 ? "HH:mm" : "HH:mm:ss"), CultureInfo.InvariantCulture);
}

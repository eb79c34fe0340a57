using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Statistics;

/// <summary>Some days or weeks up to today, in slots.</summary>
internal sealed record SeriesSpan(TallyKind Kind, long From, long To)
{
    private const int UsualDays = 30;
    private const int MostDays = 365;
    private const int UsualWeeks = 12;
    private const int MostWeeks = 52;

    public int Step => Kind == TallyKind.Week ? 7 : 1;

    public static Result<SeriesSpan> Parse(bool byWeek, int? count, DateOnly today)
    {
        if (count is < 1 || count > (byWeek ? MostWeeks : MostDays)) return byWeek ? StatisticsErrors.WeeksOutOfRange : StatisticsErrors.DaysOutOfRange;

        return byWeek
            ? new SeriesSpan(TallyKind.Week, Slots.OfWeek(today) - 7L * ((count ?? UsualWeeks) - 1), Slots.OfWeek(today))
            : new SeriesSpan(TallyKind.Day, Slots.OfDay(today) - ((count ?? UsualDays) - 1), Slots.OfDay(today));
    }
}

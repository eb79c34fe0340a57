using Modular.Timeline.Domain.Dates;

namespace Timeline.Tests.Domain.Dates;

public sealed class HistoricalDateTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    [Theory]
    [InlineData(-43, null, null, null, false, "44 BCE")]
    [InlineData(-43, 3, 15, null, false, "15 March 44 BCE")]
    [InlineData(0, null, null, null, false, "1 BCE")]
    [InlineData(1, null, null, null, false, "1 CE")]
    [InlineData(79, null, null, null, false, "79 CE")]
    [InlineData(1200, null, null, null, true, "c. 1200")]
    [InlineData(1969, 7, null, null, false, "July 1969")]
    [InlineData(1969, 7, 20, null, false, "20 July 1969")]
    [InlineData(1964, null, null, "decade", false, "1960s")]
    [InlineData(1203, null, null, "decade", false, "1200–1209")]
    [InlineData(304, null, null, "decade", false, "300–309 CE")]
    [InlineData(5, null, null, "decade", false, "1–9 CE")]
    [InlineData(-43, null, null, "decade", false, "40s BCE")]
    [InlineData(-3, null, null, "decade", false, "9–1 BCE")]
    [InlineData(-442, null, null, "century", false, "5th century BCE")]
    [InlineData(1200, null, null, "century", false, "12th century")]
    [InlineData(1201, null, null, "century", false, "13th century")]
    [InlineData(2001, null, null, "century", false, "21st century")]
    [InlineData(100, null, null, "century", false, "1st century CE")]
    [InlineData(-1300, null, null, "millennium", false, "2nd millennium BCE")]
    [InlineData(1500, null, null, "millennium", true, "c. 2nd millennium")]
    [InlineData(-9999, null, null, null, false, "10,000 BCE")]
    [InlineData(-66_000_000, null, null, "million_years", false, "66 million years ago")]
    [InlineData(-65_999_999, null, null, "million_years", true, "c. 66 million years ago")]
    [InlineData(-201_400_000, null, null, null, false, "201.4 million years ago")]
    [InlineData(-4_540_000_000, null, null, "ten_million_years", false, "4.54 billion years ago")]
    [InlineData(-13_800_000_000, null, null, "hundred_million_years", false, "13.8 billion years ago")]
    [InlineData(-298_000, null, null, "hundred_thousand_years", false, "300,000 years ago")]
    public void A_date_reads_as_people_write_it(long year, int? month, int? day, string? precision, bool circa, string text) =>
        Assert.Equal(text, Parse(year, month, day, precision, circa).DisplayText);

    [Theory]
    [InlineData(1969, 7, 20, null, false, "1969-07-20", "1969-07-20")]
    [InlineData(1969, 2, null, null, false, "1969-02-01", "1969-02-28")]
    [InlineData(1964, null, null, "decade", false, "1960-01-01", "1969-12-31")]
    [InlineData(1800, null, null, "century", false, "1701-01-01", "1800-12-31")]
    [InlineData(2001, null, null, "millennium", false, "2001-01-01", "3000-12-31")]
    [InlineData(1969, null, null, null, true, "1959-01-01", "1979-12-31")]
    [InlineData(1964, null, null, "decade", true, "1950-01-01", "1979-12-31")]
    [InlineData(1850, null, null, "century", true, "1751-01-01", "1950-12-31")]
    [InlineData(1969, 7, 20, null, true, "1969-06-19", "1969-08-20")]
    [InlineData(1582, 10, null, null, false, "1582-10-11", "1582-10-31")] // Julian 1 October to Gregorian 31 October
    public void A_date_lies_between_these_days(long year, int? month, int? day, string? precision, bool circa, string first, string last)
    {
        var date = Parse(year, month, day, precision, circa);

        Assert.Equal((DateOnly.ParseExact(first, "O", System.Globalization.CultureInfo.InvariantCulture).DayNumber, DateOnly.ParseExact(last, "O", System.Globalization.CultureInfo.InvariantCulture).DayNumber), (date.SortLo, date.SortHi));
    }

    [Fact]
    public void The_5th_century_BCE_is_500_to_401_BCE_and_touches_its_neighbours()
    {
        var (fourth, fifth, sixth) = (Parse(-350, precision: "century"), Parse(-442, precision: "century"), Parse(-550, precision: "century"));

        Assert.Equal((DayNumber.Of(DateCalendar.Julian, -499, 1, 1), DayNumber.Of(DateCalendar.Julian, -400, 12, 31)), (fifth.SortLo, fifth.SortHi));
        Assert.Equal((sixth.SortHi + 1, fifth.SortHi + 1), (fifth.SortLo, fourth.SortLo));
        Assert.Equal(Parse(0, precision: "century").SortHi + 1, Parse(1, precision: "century").SortLo);
        Assert.Equal(Parse(-3, precision: "decade").SortHi + 1, Parse(3, precision: "decade").SortLo);
    }

    [Fact]
    public void The_year_of_the_change_begins_Julian_and_ends_Gregorian() => Assert.Equal(355, Parse(1582).SortHi - Parse(1582).SortLo + 1);

    [Fact]
    public void Deep_time_lies_half_a_step_to_either_side_and_in_order()
    {
        var (asteroid, jurassic) = (Parse(-66_000_000, precision: "million_years"), Parse(-201_400_000));

        Assert.Equal(DayNumber.Of(DateCalendar.Gregorian, -66_500_000, 1, 1), asteroid.SortLo);
        Assert.Equal(DayNumber.Of(DateCalendar.Gregorian, -65_500_000, 12, 31), asteroid.SortHi);
        Assert.True(jurassic.SortHi < asteroid.SortLo);
        Assert.Equal(DatePrecision.HundredThousandYears, jurassic.Parts.Precision);
    }

    [Fact]
    public void A_day_in_a_calendar_that_few_would_expect_says_so()
    {
        var october = Parse(1917, 10, 25, calendar: "julian");

        Assert.Equal(("25 October 1917 (Julian)", new DateOnly(1917, 11, 7).DayNumber), (october.DisplayText, october.SortLo));
        Assert.Equal("15 March 44 BCE", Parse(-43, 3, 15, calendar: "julian").DisplayText);
        Assert.Equal("13 March 44 BCE (Gregorian)", Parse(-43, 3, 13, calendar: "gregorian").DisplayText);
        Assert.Equal(Parse(-43, 3, 15).SortLo, Parse(-43, 3, 13, calendar: "gregorian").SortLo);
    }

    [Theory]
    [InlineData(1900, 2, 29, "julian")]
    [InlineData(1500, 2, 29, null)]
    [InlineData(2000, 2, 29, null)]
    [InlineData(0, 2, 29, null)]
    [InlineData(1582, 10, 10, "julian")]
    public void These_days_are_there(long year, int month, int day, string? calendar) => Assert.Equal(Parse(year, month, day, calendar: calendar).SortLo, Parse(year, month, day, calendar: calendar).SortHi);

    [Theory]
    [InlineData(null, null, null, null, null, "/year timeline.date.year_missing")]
    [InlineData(10_000L, null, null, null, null, "/year timeline.date.year_out_of_range")]
    [InlineData(-20_000_000_001L, null, null, null, null, "/year timeline.date.year_out_of_range")]
    [InlineData(1969L, 13, null, null, null, "/month timeline.date.no_such_month")]
    [InlineData(1969L, 2, 30, null, null, "/day timeline.date.no_such_day")]
    [InlineData(1900L, 2, 29, null, null, "/day timeline.date.no_such_day")]
    [InlineData(1500L, 2, 29, null, "gregorian", "/day timeline.date.no_such_day")]
    [InlineData(1969L, 4, 31, null, null, "/day timeline.date.no_such_day")]
    [InlineData(1969L, null, 3, null, null, "/day timeline.date.day_without_month")]
    [InlineData(1969L, 0, 0, null, null, "/month timeline.date.no_such_month,/day timeline.date.no_such_day")]
    [InlineData(1582L, 10, 10, null, null, "/day timeline.date.day_skipped")]
    [InlineData(1969L, null, null, "month", null, "/precision timeline.date.precision_too_fine")]
    [InlineData(1969L, 7, null, "day", null, "/precision timeline.date.precision_too_fine")]
    [InlineData(1969L, 7, null, "decade", null, "/precision timeline.date.precision_says_less")]
    [InlineData(1969L, 7, 3, "month", null, "/precision timeline.date.precision_says_less")]
    [InlineData(1969L, null, null, "eon", null, "/precision timeline.date.unknown_precision")]
    [InlineData(1969L, null, null, null, "maya", "/calendar timeline.date.unknown_calendar")]
    [InlineData(1969L, null, null, "million_years", null, "/precision timeline.date.too_recent")]
    [InlineData(-66_000_000L, null, null, "million_years", "julian", "/calendar timeline.date.calendar_out_of_place")]
    [InlineData(2027L, null, null, null, null, "/year timeline.date.future")]
    [InlineData(2026L, 12, null, null, null, "/year timeline.date.future")]
    public void What_is_no_date_says_why(long? year, int? month, int? day, string? precision, string? calendar, string refusals)
    {
        var refused = HistoricalDate.Parse(new(year, month, day, precision, null, calendar), Today);

        Assert.Equal(refusals, string.Join(',', refused.Errors.Select(e => $"{e.Pointer} {e.Code}")));
    }

    [Fact]
    public void The_present_is_no_future()
    {
        Assert.True(HistoricalDate.Parse(new(2026), Today).IsSuccess);
        Assert.True(HistoricalDate.Parse(new(2026, 11, 28), Today).IsSuccess);
        Assert.True(HistoricalDate.Parse(new(2026, 11, 29), Today).IsFailed);
    }

    [Fact]
    public void No_date_begins_after_it_ends_or_shows_a_year_0()
    {
        var random = new Random(7);
        foreach (var precision in Enum.GetValues<DatePrecision>())
        {
            for (var i = 0; i < 2000; i++)
            {
                var year = precision.IsDeep() ? -random.NextInt64(2 * precision.Unit(), HistoricalDate.Earliest * -1) : random.Next(-5000, 2020);
                var (month, day) = (precision >= DatePrecision.Month ? random.Next(1, 13) : (int?)null, precision == DatePrecision.Day ? random.Next(1, 29) : (int?)null);
                if (DateCalendars.WasSkipped(year, month ?? 0, day ?? 0)) continue;
                var date = Parse(year, month, day, DatePrecisions.NameOf(precision), random.Next(2) == 0);

                Assert.True(date.SortLo <= date.SortHi, date.ToString());
                Assert.DoesNotMatch(@"(^| )0( |$)", date.DisplayText);
            }
        }
    }

    private static HistoricalDate Parse(long year, int? month = null, int? day = null, string? precision = null, bool circa = false, string? calendar = null)
    {
        var parsed = HistoricalDate.Parse(new(year, month, day, precision, circa, calendar), Today);
        Assert.True(parsed.IsSuccess, parsed.IsSuccess ? "" : parsed.Errors[0].Code);
        return parsed.Value;
    }
}

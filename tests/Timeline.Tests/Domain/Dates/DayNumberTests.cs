using Modular.Timeline.Domain.Dates;

namespace Timeline.Tests.Domain.Dates;

public sealed class DayNumberTests
{
    [Fact]
    public void Gregorian_days_are_those_of_the_base_class_library()
    {
        for (var day = DateOnly.MinValue; day < new DateOnly(9990, 1, 1); day = day.AddDays(97))
            Assert.Equal(day.DayNumber, DayNumber.Of(DateCalendar.Gregorian, day.Year, day.Month, day.Day));
    }

    [Theory]
    [InlineData(1582, 10, 4, 1582, 10, 14)] // the day before the calendar changed
    [InlineData(1582, 10, 5, 1582, 10, 15)] // and the one that was the first of the new
    [InlineData(1917, 10, 25, 1917, 11, 7)] // the October Revolution
    [InlineData(1732, 2, 11, 1732, 2, 22)] // Washington is born; his new year apart
    [InlineData(1616, 4, 23, 1616, 5, 3)] // Shakespeare dies, ten days after Cervantes
    [InlineData(1, 1, 1, 0, 12, 30)]
    [InlineData(-43, 3, 15, -43, 3, 13)] // Caesar
    [InlineData(-4712, 1, 1, -4713, 11, 24)] // where Julian days begin
    public void A_Julian_day_is_this_Gregorian_one(long year, int month, int day, long gregorianYear, int gregorianMonth, int gregorianDay) =>
        Assert.Equal(DayNumber.Of(DateCalendar.Gregorian, gregorianYear, gregorianMonth, gregorianDay), DayNumber.Of(DateCalendar.Julian, year, month, day));

    [Theory]
    [InlineData("julian")]
    [InlineData("gregorian")]
    public void Each_day_follows_the_one_before_across_the_eras(string name)
    {
        var calendar = DateCalendars.Parse(name).Value;
        var expected = DayNumber.Of(calendar, -1203, 1, 1);
        for (var year = -1203L; year <= 1203; year++)
        {
            for (var month = 1; month <= 12; month++)
            {
                for (var day = 1; day <= DayNumber.DaysIn(calendar, year, month); day++)
                    Assert.Equal(expected++, DayNumber.Of(calendar, year, month, day));
            }
        }
    }

    [Theory]
    [InlineData(0, true, true)]
    [InlineData(-4, true, true)]
    [InlineData(-100, true, false)]
    [InlineData(-400, true, true)]
    [InlineData(1900, true, false)]
    [InlineData(2000, true, true)]
    [InlineData(-1, false, false)]
    [InlineData(1901, false, false)]
    public void Leap_years_are_leap_years_before_year_1_too(long year, bool julian, bool gregorian) =>
        Assert.Equal((julian, gregorian), (DayNumber.IsLeap(DateCalendar.Julian, year), DayNumber.IsLeap(DateCalendar.Gregorian, year)));

    [Fact]
    public void Years_before_the_first_star_have_days()
    {
        var oldest = DayNumber.Of(DateCalendar.Gregorian, HistoricalDate.Earliest, 1, 1);

        Assert.Equal(365, DayNumber.Of(DateCalendar.Gregorian, HistoricalDate.Earliest + 2, 1, 1) - DayNumber.Of(DateCalendar.Gregorian, HistoricalDate.Earliest + 1, 1, 1));
        Assert.InRange(oldest, -7_305_000_000_000, -7_304_000_000_000);
    }
}

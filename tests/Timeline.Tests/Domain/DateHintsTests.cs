using Modular.Timeline.Domain;
using Modular.Timeline.Domain.Dates;

namespace Timeline.Tests.Domain;

public sealed class DateHintsTests
{
    [Theory]
    [InlineData("The moon landing of 1969", 1969, null, true)]
    [InlineData("Rome is founded (753)", -752, null, true)]
    [InlineData("A crisis of the 1964 kind", 1960, "decade", true)]
    [InlineData("Boeing 747 flies", 1969, null, false)]
    [InlineData("Nineteen Eighty-Four is published", 1949, null, false)]
    [InlineData("1984 is published", 1949, null, false)]
    [InlineData("Serial number 19690", 1969, null, false)]
    [InlineData("A temple of the 5th Century BCE", -442, "century", true)]
    [InlineData("450 ships set out", -442, "century", false)]
    [InlineData("A stone falls 66 million years ago", -66_000_000, "million_years", true)]
    public void A_text_that_names_the_year_is_found(string text, long year, string? precision, bool tells) =>
        Assert.Equal(tells, DateHints.Tells(text, HistoricalDate.Parse(new(year, Precision: precision), new(2026, 1, 1)).Value));

    [Theory]
    [InlineData("1984 is published", true)]
    [InlineData("Music of the 1960s", true)]
    [InlineData("A vase of the 5th century", true)]
    [InlineData("Built in 44 BC", true)]
    [InlineData("Windows 95 is released", false)]
    [InlineData("Apollo 11 lands", false)]
    [InlineData("Fahrenheit 451 is published", false)]
    [InlineData("The 10000 march", false)]
    public void A_text_that_may_name_one_is_found_too(string text, bool hints) => Assert.Equal(hints, DateHints.Hints(text));
}

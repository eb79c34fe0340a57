namespace Scheduling.Tests.Domain.Timing;

public sealed class ClockNoteTests
{
    [Theory]
    [InlineData("America/New_York", "30 2 * * *", "2024-03-10T00:00Z", "The clocks jump from 02:00 to 03:00: 02:30 does not exist.")]
    [InlineData("America/New_York", "30 1 * * *", "2024-11-03T00:00Z", "The clocks go back from 02:00 to 01:00: this is the first of two 01:30.")]
    [InlineData("America/New_York", "10 30 * * * *", "2024-11-03T06:00Z", "The clocks went back from 02:00 to 01:00: this is the second of two 01:30:10.")]
    [InlineData("Pacific/Apia", "0 12 * * *", "2011-12-30T08:00Z", "The clocks jump from 2011-12-30 00:00 to 2011-12-31 00:00: 12:00 does not exist.")]
    [InlineData("America/Sao_Paulo", "30 23 * * *", "2018-02-17T12:00Z", "The clocks go back from 2018-02-18 00:00 to 2018-02-17 23:00: this is the first of two 23:30.")]
    public void Where_clocks_had_a_hand_in_it_a_note_says_so(string zone, string cron, string after, string note) =>
        Assert.Equal(note, Cron.In(zone, cron).Next(Cron.At(after))!.Value.Note);

    [Theory]
    [InlineData("30 0 * * *", "2024-03-10T00:00Z")]
    [InlineData("0 3 * * *", "2024-03-10T00:00Z")]
    [InlineData("*/30 * * * *", "2024-03-10T06:30Z")]
    [InlineData("59 0 * * *", "2024-11-03T00:00Z")]
    [InlineData("0 2 * * *", "2024-11-03T00:00Z")]
    public void Else_there_is_none(string cron, string after)
    {
        var next = Cron.In("America/New_York", cron).Next(Cron.At(after))!.Value;

        Assert.InRange(next.At, Cron.At(after), Cron.At(after).AddHours(12));
        Assert.Null(next.Note);
    }
}

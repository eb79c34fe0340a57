using Modular.Scheduling.Domain.Timing;
using Modular.Scheduling.Infrastructure.Timing;

namespace Scheduling.Tests.Infrastructure.Timing;

public sealed class TzdbZonesTests
{
    private static readonly TzdbZones Zones = new();

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("UTC")]
    [InlineData("Etc/UTC")]
    [InlineData("GMT")]
    [InlineData("Etc/GMT-5")]
    [InlineData("US/Eastern")]
    [InlineData("Asia/Calcutta")]
    [InlineData("Europe/Kiev")]
    [InlineData("America/Argentina/Buenos_Aires")]
    public void Names_and_their_aliases_are_known(string id) => Assert.Equal(id, Zones.Find(id).Value.Id);

    [Theory]
    [InlineData(null, "zone_missing")]
    [InlineData(" ", "zone_missing")]
    [InlineData("Europe/Atlantis", "zone_unknown")]
    [InlineData("europe/berlin", "zone_unknown")]
    [InlineData(" UTC", "zone_unknown")]
    [InlineData("UTC+03:30", "zone_unknown")]
    [InlineData("+03:30", "zone_unknown")]
    [InlineData("W. Europe Standard Time", "zone_unknown")]
    [InlineData("../../etc/passwd", "zone_unknown")]
    public void Others_are_not(string? id, string code) => Assert.Equal("scheduling.schedule." + code, Assert.Single(Zones.Find(id).Errors).Code);

    [Fact]
    public void A_zone_is_made_once() => Assert.Same(Zones.Find("Europe/Berlin").Value, Zones.Find("Europe/Berlin").Value);

    [Fact]
    public void A_span_knows_both_of_its_neighbours() =>
        Assert.Equal(new ZoneSpan(Utc(2024, 3, 31, 1), Utc(2024, 10, 27, 1), TimeSpan.FromHours(2), TimeSpan.FromHours(1), TimeSpan.FromHours(1)), Zones.Find("Europe/Berlin").Value.SpanAt(Utc(2024, 7, 1, 0)));

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("Pacific/Apia")]
    [InlineData("Asia/Kolkata")]
    [InlineData("America/New_York")]
    public void Spans_meet_from_one_end_of_the_calendar_to_the_other(string id)
    {
        var zone = Zones.Find(id).Value;
        for (var span = zone.SpanAt(ZoneSpan.Earliest); span.End < ZoneSpan.Latest; span = zone.SpanAt(span.End))
        {
            var next = zone.SpanAt(span.End);
            Assert.Equal((span.End, span.Offset, span.OffsetAfter), (next.Start, next.OffsetBefore, next.Offset));
            Assert.True(next.End > next.Start);
        }
    }

    private static DateTime Utc(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, DateTimeKind.Utc);
}

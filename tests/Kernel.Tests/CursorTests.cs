using System.Text;
using Modular.Kernel;

namespace Kernel.Tests;

public sealed class CursorTests
{
    public static TheoryData<string> Garbage =>
    [
        "", " ", "%", "!!!!", "null", "AAAA", "====", "\uD83D\uDE00", "a\0b", "Recent|1|2",
        Encode("Recent"), Encode("Recent|"), Encode("Recent|x"), Encode("Recent|1|"), Encode("Recent||1"), Encode("Recent|1.5"), Encode("Recent| 1"),
        Encode("Recent|9223372036854775808"), Encode("Recent|0x10"), Encode("Recent|1e3"), Encode("Recent|1\n"), Encode("|1"), Encode("recent|1"),
        Encode("Recent|1;drop table forums.topics"), new string('A', 1001), new string('A', 100_000), Convert.ToBase64String("Recent|1|2??>"u8),
    ];

    [Theory]
    [MemberData(nameof(Garbage))]
    public void Garbage_is_refused_and_never_throws(string text)
    {
        var parsed = Cursor.Parse(text, "Recent");

        Assert.Equal("page.cursor_invalid", Assert.Single(parsed.Errors).Code);
    }

    [Fact]
    public void A_position_of_another_order_is_refused()
    {
        var newest = Cursor.At("Newest", 1, 2).ToString();

        Assert.True(Cursor.Parse(newest, "Newest").IsSuccess);
        Assert.True(Cursor.Parse(newest, "Oldest").IsFailed);
        Assert.True(Cursor.Parse(newest, "newest").IsFailed);
    }

    [Fact]
    public void Any_position_reads_back_as_it_was_written()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 5000; round++)
        {
            var values = Enumerable.Range(0, random.Next(1, 34)).Select(_ => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64)).ToArray();
            var text = Cursor.At("Tree", values).ToString();

            var read = Cursor.Parse(text, "Tree");

            Assert.True(read.IsSuccess, $"{text} ({string.Join(',', values)})");
            Assert.Equal(values, read.Value.Values);
            Assert.Equal(text, read.Value.ToString());
        }
    }

    [Fact]
    public void The_deepest_path_of_the_largest_ids_still_fits() =>
        Assert.True(Cursor.Parse(Cursor.At("Tree", [.. Enumerable.Repeat(long.MaxValue, 33)]).ToString(), "Tree").IsSuccess);

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(0)]
    [InlineData(long.MaxValue)]
    public void The_edges_of_a_number_survive(long value) => Assert.Equal(value, Cursor.Parse(Cursor.At("Recent", value).ToString(), "Recent").Value[0]);

    [Fact]
    public void A_cursor_is_safe_in_an_address()
    {
        var text = Cursor.At("Recent", 1, DateTime.MaxValue.Ticks, long.MaxValue).ToString();

        Assert.Equal(text, Uri.EscapeDataString(text));
    }

    [Fact]
    public void A_time_survives_to_the_tick_and_a_made_up_one_stays_within_the_calendar()
    {
        var time = new DateTimeOffset(2026, 11, 21, 8, 20, 0, TimeSpan.Zero).AddTicks(7);

        Assert.Equal(time, Cursor.At("Recent", time.UtcTicks).Time(0));
        Assert.Equal(DateTimeOffset.UnixEpoch, Cursor.At("Recent", long.MinValue).Time(0));
        Assert.Equal(DateTime.MaxValue.Ticks, Cursor.At("Recent", long.MaxValue).Time(0).Ticks);
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("01930000-0000-7000-8000-000000000001")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff")]
    public void A_UUID_survives(string id) => Assert.Equal(Guid.Parse(id), Cursor.Parse(Cursor.At("Newest", Guid.Parse(id)).ToString(), "Newest").Value.Uuid());

    [Fact]
    public void A_value_that_is_not_there_reads_as_zero() => Assert.Equal(0, Cursor.At("Recent", 5)[1]);

    private static string Encode(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}

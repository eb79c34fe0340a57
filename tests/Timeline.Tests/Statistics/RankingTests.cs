using Modular.Timeline.Application.Leaderboards;
using Modular.Timeline.Domain.Statistics;

namespace Timeline.Tests.Statistics;

public sealed class RankingTests
{
    [Fact]
    public void Who_ties_shares_a_rank_also_across_pages()
    {
        var lines = new long[] { 9, 9, 8, 8, 8, 7, 5, 5 }.Select(v => new BoardLine(v, Guid.NewGuid(), v, 1, 0, 0, 0, 0)).ToList();
        for (var size = 1; size <= lines.Count; size++)
        {
            var (ranks, after) = (new List<long>(), (BoardPosition?)null);
            for (var from = 0; from < lines.Count; from += size)
            {
                var (page, next) = Ranking.Cut(Ranking.Of([.. lines.Skip(from).Take(size + 1)], after), size, after, "board");
                ranks.AddRange(page.Select(l => l.Rank));
                after = next is null ? null : BoardPosition.Of(Cursor.Parse(next, "board").Value);
            }

            Assert.Equal([1, 1, 3, 3, 3, 6, 7, 7], ranks);
        }
    }

    [Fact]
    public void A_position_survives_its_way_through_a_cursor()
    {
        var position = new BoardPosition(BitConverter.DoubleToInt64Bits(0.123456789), Guid.NewGuid(), 12, 34);

        Assert.Equal(position, BoardPosition.Of(Cursor.Parse(position.At("board").ToString(), "board").Value));
    }

    [Theory]
    [InlineData(2026, 11, 27, 2026, 11, 23)]
    [InlineData(2026, 11, 23, 2026, 11, 23)]
    [InlineData(2027, 1, 3, 2026, 12, 28)]
    public void Weeks_begin_on_Monday_also_over_the_new_year(int year, int month, int day, int mondayYear, int mondayMonth, int mondayDay) =>
        Assert.Equal(new DateOnly(mondayYear, mondayMonth, mondayDay), Slots.Day(Slots.OfWeek(new(year, month, day))));

    [Fact]
    public void A_card_that_the_good_ones_place_rightly_tells_them_apart()
    {
        // Right with 1000 and 800, wrong with 200 and 0.
        Assert.InRange(Discrimination.Of(4, 2, 2000, 1_680_000, 1800)!.Value, 0.9, 1);
        Assert.InRange(Discrimination.Of(4, 2, 2000, 1_680_000, 200)!.Value, -1, -0.9);
        Assert.Null(Discrimination.Of(4, 4, 2000, 1_680_000, 2000));
        Assert.Null(Discrimination.Of(0, 0, 0, 0, 0));
    }
}

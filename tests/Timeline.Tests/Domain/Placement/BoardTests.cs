using Modular.Timeline.Domain.Placement;

namespace Timeline.Tests.Domain.Placement;

public sealed class BoardTests
{
    [Fact]
    public void Equal_dates_fit_either_side()
    {
        var board = Board.Of([Card(1, 10, 10), Card(2, 20, 20), Card(3, 30, 30)]);

        Assert.Equal(new GapRange(1, 2), board.RightGaps(Card(4, 20, 20)));
        Assert.Equal(new GapRange(0, 0), board.RightGaps(Card(5, 9, 9)));
        Assert.Equal(new GapRange(3, 3), board.RightGaps(Card(6, 31, 31)));
        Assert.Equal(new GapRange(0, 0), Board.Of([]).RightGaps(Card(7, 1, 2)));
    }

    [Fact]
    public void A_card_that_may_be_almost_anywhere_does_not_hide_those_behind_it()
    {
        var board = Board.Of([Card(1, 50, 50), Card(2, 0, 101), Card(3, 60, 60)]);

        Assert.Equal([1, 2, 3], board.Cards.Select(c => c.Id));
        Assert.False(board.IsRight(Card(4, 40, 40), 1)); // its right neighbour would let it, the left one does not
        Assert.False(board.IsRight(Card(5, 70, 70), 2));
        Assert.True(board.IsRight(Card(6, 0, 45), 0));
    }

    [Fact]
    public void Right_and_wrong_are_as_brute_force_finds_them()
    {
        var random = new Random(20);
        for (var round = 0; round < 20_000; round++)
        {
            var board = Board.Of(Enumerable.Range(0, random.Next(12)).Select(i => AnyCard(random, i)));
            var card = AnyCard(random, 99);
            var gaps = board.RightGaps(card);

            for (var gap = 0; gap <= board.Cards.Count; gap++)
            {
                var wrong = board.Cards.Take(gap).Any(left => left.Days.Lo > card.Days.Hi) || board.Cards.Skip(gap).Any(right => card.Days.Lo > right.Days.Hi);
                Assert.Equal(!wrong, board.IsRight(card, gap));
                Assert.Equal(!wrong, gaps.Contains(gap));
            }
        }
    }

    [Fact]
    public void There_is_always_a_right_gap_and_the_order_finds_one()
    {
        var random = new Random(21);
        for (var round = 0; round < 2000; round++)
        {
            var board = Board.Of([AnyCard(random, 0)]);
            for (var id = 1; id < 30; id++)
            {
                var card = AnyCard(random, id);
                Assert.True(board.RightGaps(card) is var gaps && gaps.First <= gaps.Last);
                var next = board.With(card);
                Assert.True(board.IsRight(card, next.Cards.ToList().IndexOf(card)));
                board = next;
            }
        }
    }

    private static BoardCard Card(long id, long lo, long hi) => new(id, new(lo, hi));

    private static BoardCard AnyCard(Random random, long id)
    {
        var lo = random.NextInt64(-50, 50);
        return Card(id, lo, lo + (random.Next(3) == 0 ? 0 : random.NextInt64(60)));
    }
}

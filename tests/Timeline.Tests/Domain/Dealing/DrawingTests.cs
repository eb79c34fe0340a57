using Modular.Timeline.Domain.Dates;
using Modular.Timeline.Domain.Dealing;

namespace Timeline.Tests.Domain.Dealing;

public sealed class DrawingTests
{
    private static readonly HashSet<long> None = [];

    [Fact]
    public void The_same_seed_draws_the_same_cards_however_they_were_read()
    {
        var cards = Years(1000, 2000);

        var one = Draw(new(cards), 20, seed: 42);
        var other = Draw(new(cards.AsEnumerable().Reverse()), 20, seed: 42);

        Assert.Equal(one, other);
        Assert.NotEqual(one, Draw(new(cards), 20, seed: 43));
        Assert.Equal(20, one.Distinct().Count());
    }

    [Fact]
    public void Dice_fall_as_they_always_did()
    {
        var dice = new Dice(2026);

        Assert.Equal([857, 471, 667, 384, 791, 726, 953, 804], Enumerable.Range(0, 8).Select(_ => dice.Below(1000)));
    }

    [Fact]
    public void A_shuffle_has_every_number_once_and_each_first_about_as_often()
    {
        var firsts = new int[10];
        for (var seed = 0; seed < 10_000; seed++)
        {
            var shuffle = new LazyShuffle(10, new(seed));
            var all = new List<int>();
            while (shuffle.TryNext(out var number)) all.Add(number);
            Assert.Equal(Enumerable.Range(0, 10), all.Order());
            firsts[all[0]]++;
        }

        Assert.All(firsts, count => Assert.InRange(count, 850, 1150));
    }

    [Fact]
    public void Cards_lie_apart_where_there_is_a_choice()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var drawn = Draw(new(Years(1000, 2000)), 8, seed);
            foreach (var card in drawn)
            {
                foreach (var other in drawn.Where(o => o != card))
                    Assert.True(Spacing.IsWide(card.Days, other.Days));
            }
        }
    }

    [Fact]
    public void Where_there_is_none_they_are_dealt_all_the_same_the_close_before_the_overlapping()
    {
        DealtCard[] cards = [Card(1, 1950, 1950), Card(2, 1950, 1950), Card(3, 1951, 1951)];

        for (var seed = 0; seed < 100; seed++)
        {
            Assert.Contains(Draw(new(cards), 2, seed), c => c.EventId == 3);
            Assert.Equal([1L, 2, 3], Draw(new(cards), 3, seed).Select(c => c.EventId).Order());
        }
    }

    [Fact]
    public void What_came_late_for_lack_of_room_does_not_lie_last()
    {
        DealtCard[] cards = [Card(1, 1950, 1950), Card(2, 1950, 1950), Card(3, 1850, 1850)];

        Assert.InRange(Enumerable.Range(0, 300).Count(seed => Draw(new(cards), 3, seed)[2].EventId == 3), 70, 130);
    }

    [Fact]
    public void Only_what_is_wanted_is_drawn_and_nothing_twice()
    {
        var shelf = new Shelf([.. Years(1800, 1899), .. Years(1900, 1999, category: 2, difficulty: 5)]);

        var drawn = new Drawing(shelf.Select([2], [5]), new HashSet<long> { 1950, 1951 }, new(3)).Draw(98);

        Assert.Equal(98, drawn.DistinctBy(c => c.EventId).Count());
        Assert.DoesNotContain(drawn, c => c.CategoryId != 2 || c.EventId is 1950 or 1951);
        Assert.Equal(98, new Drawing(shelf.Select([2], [5]), new HashSet<long> { 1950, 1951 }, new(3)).Draw(1000).Count);
        Assert.Empty(new Drawing(shelf.Select([2], [1]), None, new(3)).Draw(1));
    }

    private static List<DealtCard> Draw(Shelf shelf, int count, long seed) => new Drawing(shelf.Select([], []), None, new(seed)).Draw(count);

    private static DealtCard[] Years(int first, int last, long category = 1, short difficulty = 3) =>
        [.. Enumerable.Range(first, last - first + 1).Select(year => Card(year, year, year) with { CategoryId = category, Difficulty = difficulty })];

    private static DealtCard Card(long id, int first, int last) =>
        new(id, 1, 1, 3, new(DayNumber.Of(DateCalendar.Gregorian, first, 1, 1), DayNumber.Of(DateCalendar.Gregorian, last, 12, 31)));
}

using Modular.Forums.Infrastructure.Generation;

namespace Forums.Tests.Generation;

public sealed class DiceTests
{
    [Theory]
    [InlineData(0, new[] { 432, 425, 539, 817, 168, 145, 763, 378 })]
    [InlineData(1, new[] { 738, 448, 535, 98, 819, 364, 433, 411 })]
    public void The_same_seed_falls_the_same_way_for_ever(long number, int[] thousandths)
    {
        var dice = Dice.For(1, number);

        Assert.Equal(thousandths, thousandths.Select(_ => (int)(dice.Share() * 1000)));
    }

    [Fact]
    public void Chance_stays_in_its_bounds()
    {
        var dice = Dice.For(-3, long.MaxValue);

        Assert.Equal([0, 1, 2], Enumerable.Range(0, 10_000).Select(_ => dice.Below(3)).Distinct().Order());
        Assert.Equal([5, 6], Enumerable.Range(0, 10_000).Select(_ => dice.Between(5, 6)).Distinct().Order());
        Assert.InRange(Enumerable.Range(0, 10_000).Count(_ => dice.Skewed(10) == 0), 4_300, 5_000);
        Assert.True(dice.OneIn(1));
    }
}

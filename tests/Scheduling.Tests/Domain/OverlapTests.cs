using Modular.Scheduling.Domain;

namespace Scheduling.Tests.Domain;

public sealed class OverlapTests
{
    [Theory]
    [InlineData("Skip", 1, null, 0, 1)]
    [InlineData("Skip", 3, null, 0, 1)]
    [InlineData("Skip", 1, 7L, 0, 0)]
    [InlineData("Skip", 1, 7L, 1, 0)]
    [InlineData("Queue", 1, null, 0, 1)]
    [InlineData("Queue", 3, null, 0, 1)]
    [InlineData("Queue", 1, 7L, 0, 1)]
    [InlineData("Queue", 1, 7L, 1, 0)]
    [InlineData("Allow", 3, 7L, 5, 3)]
    [InlineData("Allow", 0, null, 0, 0)]
    [InlineData("Skip", 0, null, 0, 0)]
    public void A_policy_lets_so_many_through(string policy, int runs, long? last, long waiting, int admitted) =>
        Assert.Equal(admitted, Enum.Parse<OverlapPolicy>(policy).Admits(runs, new(last, waiting)));
}

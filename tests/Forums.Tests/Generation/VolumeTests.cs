using Modular.Forums.Infrastructure.Generation;

namespace Forums.Tests.Generation;

public sealed class VolumeTests
{
    [Theory]
    [InlineData(100_000, 1_000_000, 10_000)]
    [InlineData(1_000, 10_000, 1_000)]
    [InlineData(100, 5, 2)]
    [InlineData(5, 100, 21)]
    [InlineData(1, 7, 7)]
    [InlineData(3, 0, 0)]
    public void The_longest_topic_has_a_tenth_or_ten_thousand_or_what_the_others_cannot_take(int topics, int replies, int longest)
    {
        var volume = Volume.Of(topics, replies, 10, 1, null);

        Assert.Equal(longest, volume.Longest);
        Assert.Empty(volume.Refusals());
    }

    [Theory]
    [InlineData(1, 0, 1, null, null)]
    [InlineData(1_000_000, 10_000_000, 100_000, 100_000, null)]
    [InlineData(0, 10, 1, null, "--topics is 1 to 1,000,000.")]
    [InlineData(1_000_001, 10, 1, null, "--topics is 1 to 1,000,000.")]
    [InlineData(10, -1, 1, null, "--replies is 0 to 10,000,000.")]
    [InlineData(10, 10_000_001, 1, null, "--replies is 0 to 10,000,000.")]
    [InlineData(10, 10, 0, null, "--people is 1 to 100,000.")]
    [InlineData(10, 10, 100_001, null, "--people is 1 to 100,000.")]
    [InlineData(5, 100, 1, 21, null)]
    [InlineData(5, 100, 1, 20, "--longest is 21 to 100. (with 5 topics and 100 replies)")]
    [InlineData(5, 100, 1, 100, null)]
    [InlineData(5, 100, 1, 101, "--longest is 21 to 100. (with 5 topics and 100 replies)")]
    [InlineData(1_000, 1_000_000, 1, 100_001, "--longest is 1,001 to 100,000. (with 1,000 topics and 1,000,000 replies)")]
    [InlineData(5, 10_000_000, 1, null, "10,000,000 replies do not fit into 5 topics: one has 100,000 at most.")]
    public void It_has_its_limits(int topics, int replies, int people, int? longest, string? refusal) =>
        Assert.Equal(refusal is null ? [] : [refusal], Volume.Of(topics, replies, people, 1, longest).Refusals());

    [Fact]
    public void All_that_is_out_of_range_is_said_at_once() => Assert.Equal(3, Volume.Of(0, -1, 0, 1, null).Refusals().Count);
}

using Modular.Forums.Domain;
using Modular.Forums.Infrastructure.Generation;

namespace Forums.Tests.Generation;

public sealed class TalksTests
{
    private static readonly Era Era = new(new(2026, 11, 27, 3, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(1, 0, null)]
    [InlineData(1, 30, null)]
    [InlineData(2, 100, null)]
    [InlineData(7, 3, null)]
    [InlineData(100, 100, 100)]
    [InlineData(100, 10_000, 101)]
    [InlineData(100, 10_000, 9_999)]
    [InlineData(3_000, 40_000, null)]
    public void As_much_is_said_as_was_asked_for_and_one_topic_is_the_longest(int topics, int replies, int? longest)
    {
        var volume = Volume.Of(topics, replies, 20, 3, longest);
        var talks = All(volume);

        Assert.Equal((topics, replies), (talks.Count, talks.Sum(t => t.Turns.Length)));
        Assert.Equal(volume.Longest, talks.Max(t => t.Turns.Length));
        if (replies > 0) Assert.Single(talks, t => t.Turns.Length == volume.Longest);
    }

    [Fact]
    public void It_is_said_in_the_order_of_time_and_answers_follow_what_they_answer()
    {
        var (before, seen, talks) = (DateTime.MinValue, new HashSet<(Talk, int)>(), new Talks(Volume.Of(3_000, 40_000, 100, 5, null), Era));
        while (talks.Next() is { } portion)
        {
            foreach (var (talk, turn) in portion.Replies)
            {
                Assert.True(talk.Turns[turn].At >= before && talk.Turns[turn].At >= talk.CreatedAt);
                Assert.True(talk.Turns[turn].Parent < 0 || seen.Contains((talk, talk.Turns[turn].Parent)));
                Assert.True(seen.Add((talk, turn)));
                before = talk.Turns[turn].At;
            }
        }

        Assert.Equal(40_000, seen.Count);
        Assert.True(before <= Era.End);
    }

    [Fact]
    public void It_has_the_shape_of_a_forum()
    {
        var talks = All(Volume.Of(5_000, 50_000, 500, 1, null));

        double Share(Func<Talk, bool> which) => talks.Count(which) / (double)talks.Count;
        foreach (var flag in Enum.GetValues<TopicFlag>()) Assert.InRange(Share(t => t.Flags.Contains(flag)), 0.002, 0.09);
        Assert.InRange(Share(t => t.DeletedAt is not null), 0.01, 0.03);
        Assert.InRange(Share(t => t.Turns.Length == 0), 0.08, 0.2);
        Assert.True(talks.Select(t => t.Turns.Length).Order().ElementAt(2_500) < 6, "Half of the topics are short.");
        Assert.InRange(Share(t => t.Turns.Length > 40), 0.005, 0.1);
        Assert.InRange(talks.Max(Depth), 6, 200);
        Assert.InRange(talks.SelectMany(t => t.Turns).Count(t => t.IsDeleted), 500, 1_200);
        Assert.Equal(GeneratedCategories.Count, talks.Select(t => t.Category).Distinct().Count());
        Assert.True(talks.GroupBy(t => t.CreatedAt.Date).Count() > 600, "Topics of nearly two years.");
    }

    private static List<Talk> All(Volume volume)
    {
        var (talks, all) = (new Talks(volume, Era), new List<Talk>());
        while (talks.Next() is { } portion) all.AddRange(portion.Topics);
        return all;
    }

    private static int Depth(Talk talk)
    {
        var depths = new int[talk.Turns.Length];
        for (var i = 0; i < depths.Length; i++) depths[i] = talk.Turns[i].Parent < 0 ? 0 : depths[talk.Turns[i].Parent] + 1;
        return depths.DefaultIfEmpty().Max();
    }
}

namespace Modular.Forums.Infrastructure.Generation;

/// <summary>Who answers whom, and when: many soon, the last ones late; mostly what was said just before.</summary>
internal static class TurnPlan
{
    private const double ToTopic = 0.4;
    private const double ByTopicAuthor = 0.2;
    private const int Near = 12;
    private const int TakenBackOneIn = 60;

    private static readonly TimeSpan LongestTalk = TimeSpan.FromDays(60);
    private static readonly TimeSpan OfEach = TimeSpan.FromMinutes(10);

    public static Turn[] Make(Volume volume, Era era, DateTime createdAt, int topicAuthor, int replies, bool isLongest, Dice dice)
    {
        var times = Times(era, createdAt, replies, isLongest, dice);
        var turns = new Turn[replies];
        for (var i = 0; i < replies; i++)
        {
            var parent = i == 0 || dice.Share() < ToTopic ? -1 : i - 1 - Math.Min(i - 1, dice.Skewed(Near));
            var author = dice.Share() < ByTopicAuthor ? topicAuthor : dice.Skewed(volume.People);
            if (author == (parent < 0 ? topicAuthor : turns[parent].Author)) author = dice.Skewed(volume.People); // people seldom answer themselves
            turns[i] = new(parent, author, times[i], dice.OneIn(TakenBackOneIn));
        }

        return turns;
    }

    private static DateTime[] Times(Era era, DateTime createdAt, int replies, bool isLongest, Dice dice)
    {
        var length = isLongest ? Era.Length : TimeSpan.FromTicks(Math.Max((long)(LongestTalk.Ticks * dice.SkewedShare()), OfEach.Ticks * replies));
        if (length > era.End - createdAt) length = era.End - createdAt;

        var (passed, soFar) = (new double[replies], 0.0);
        for (var i = 0; i < replies; i++) passed[i] = soFar += 0.05 + dice.Share();
        return Array.ConvertAll(passed, p => era.Later(createdAt, length * (p / soFar * (p / soFar))));
    }
}

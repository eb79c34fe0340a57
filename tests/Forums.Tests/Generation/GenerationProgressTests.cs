using Modular.Forums.Infrastructure.Generation;

namespace Forums.Tests.Generation;

public sealed class GenerationProgressTests
{
    [Fact]
    public void It_speaks_once_a_second_at_most_and_says_what_is_left()
    {
        var (clock, output) = (new Clock(), new StringWriter());
        var volume = Volume.Of(50_000, 450_000, 10, 1, null);
        var (progress, talks) = (new GenerationProgress(output, clock, volume), new Talks(volume, new Era(DateTimeOffset.UnixEpoch.AddYears(50))));
        for (var portion = 0; portion < 10; portion++)
        {
            clock.Pass(TimeSpan.FromMilliseconds(400));
            progress.Wrote(talks.Next()!);
        }

        var lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3, lines.Length); // after 1.2, 2.4 and 3.6 seconds
        Assert.Matches(@"^[\d,]+ topics, [\d,]+ replies; [\d,]+ rows a second; [\d,]+ topics and [\d,]+ replies left, about \d+ s$", lines[0]);
    }

    private sealed class Clock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Pass(TimeSpan time) => _ticks += time.Ticks;
    }
}

using System.Globalization;

namespace Modular.Forums.Infrastructure.Generation;

/// <summary>Tells how far it has come, once a second at most.</summary>
internal sealed class GenerationProgress(TextWriter output, TimeProvider clock, Volume volume)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly long _since = clock.GetTimestamp();
    private long _told = clock.GetTimestamp();
    private int _topics;
    private int _replies;

    private double Seconds => Math.Max(clock.GetElapsedTime(_since).TotalSeconds, 0.001);

    private long Rows => (long)_topics + _replies;

    public void Wrote(Portion portion)
    {
        (_topics, _replies) = (_topics + portion.Topics.Count, _replies + portion.Replies.Count);
        if (clock.GetElapsedTime(_told) < Pause) return;

        _told = clock.GetTimestamp();
        var left = TimeSpan.FromSeconds(((long)volume.Topics + volume.Replies - Rows) / (Rows / Seconds));
        Say($"{_topics:N0} topics, {_replies:N0} replies; {Rows / Seconds:N0} rows a second; {volume.Topics - _topics:N0} topics and {volume.Replies - _replies:N0} replies left, about {Span(left)}");
    }

    public void Say(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    public void Sum(Tally tally, long firstCategory)
    {
        Say($"{_topics:N0} topics and {_replies:N0} replies by {volume.People:N0} people, in {Span(clock.GetElapsedTime(_since))}: {Rows / Seconds:N0} rows a second.");
        Say($"Categories: generated-{firstCategory} to generated-{firstCategory + GeneratedCategories.Count - 1}. Longest topic: {tally.Longest?.Id}, with {tally.Longest?.Turns.Length:N0} replies. Seed: {volume.Seed}.");
    }

    private static string Span(TimeSpan time) => time.TotalMinutes < 1 ? $"{(int)time.TotalSeconds} s" : $"{(int)time.TotalMinutes} min {time.Seconds} s";
}

namespace Modular.Forums.Infrastructure.Generation;

/// <summary>All that is said, in the order of time, a portion at a time. Only the talks under way are held.</summary>
internal sealed class Talks
{
    private const int TopicsAtOnce = 5_000;
    private const int RepliesAtOnce = 10_000;

    private readonly Volume _volume;
    private readonly Era _era;
    private readonly ReplyCounts _counts;
    private readonly PriorityQueue<Talk, (DateTime, int)> _underWay = new();
    private Talk? _next;
    private int _planned;

    public Talks(Volume volume, Era era)
    {
        (_volume, _era, _counts) = (volume, era, new(volume));
        Plan();
    }

    /// <summary>Null when all is said.</summary>
    public Portion? Next()
    {
        var portion = new Portion();
        while (portion.Topics.Count < TopicsAtOnce && portion.Replies.Count < RepliesAtOnce && (_next is not null || _underWay.Count > 0))
        {
            if (_next is { } opened && (!_underWay.TryPeek(out _, out var reply) || opened.CreatedAt <= reply.Item1)) Open(opened, portion);
            else Go(_underWay.Dequeue(), portion);
        }

        return portion.Topics.Count + portion.Replies.Count > 0 ? portion : null;
    }

    private void Open(Talk talk, Portion portion)
    {
        portion.Topics.Add(talk);
        Wait(talk);
        Plan();
    }

    private void Go(Talk talk, Portion portion)
    {
        portion.Replies.Add((talk, talk.Written++));
        Wait(talk);
    }

    private void Wait(Talk talk)
    {
        if (talk.Written < talk.Turns.Length) _underWay.Enqueue(talk, (talk.Turns[talk.Written].At, talk.Number));
    }

    private void Plan()
    {
        var number = _planned++;
        _next = number < _volume.Topics ? Talk.Plan(_volume, _era, number, _counts.Next(), number == _counts.LongestNumber) : null;
    }
}

/// <summary>What is written at once: topics, and replies to these and to earlier ones.</summary>
internal sealed class Portion
{
    public List<Talk> Topics { get; } = [];

    public List<(Talk Talk, int Turn)> Replies { get; } = [];
}

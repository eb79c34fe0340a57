namespace Modular.Forums.Infrastructure.Generation;

/// <summary>How many replies each topic has, one topic after the other: most have a few, some have many, some have none, one has the most, and together they have all.</summary>
internal sealed class ReplyCounts
{
    private const long OwnDice = 0x5ca1e;
    private const double Unanswered = 0.12;
    private const double Evenness = 0.001; // the least that a weight's share counts as: no topic is more than some hundred times the average

    private readonly Volume _volume;
    private readonly double _weights;
    private double _passed;
    private int _given;
    private int _next;

    public ReplyCounts(Volume volume)
    {
        _volume = volume;
        for (var number = 0; number < volume.Topics; number++) _weights += WeightOf(number);
    }

    /// <summary>Which topic has the most.</summary>
    public int LongestNumber => _volume.Topics / 3;

    public int Next()
    {
        var number = _next++;
        if (number == LongestNumber) return _volume.Longest;

        _passed += WeightOf(number);
        var (all, most) = (_volume.Replies - _volume.Longest, Math.Max(_volume.Longest - 1, 0));
        var others = _volume.Topics - _next - (number < LongestNumber ? 1 : 0);
        var due = _weights > 0 ? (long)(all * (_passed / _weights)) - _given : 0;
        var count = (int)Math.Clamp(due, Math.Max(0, all - _given - (long)others * most), Math.Min(most, all - _given));
        _given += count;
        return count;
    }

    private double WeightOf(int number)
    {
        if (number == LongestNumber) return 0;

        var dice = Dice.For(_volume.Seed ^ OwnDice, number);
        return dice.Share() < Unanswered ? 0 : 1 / (dice.Share() + Evenness);
    }
}

namespace Modular.Forums.Application.Metrics;

/// <summary>
/// How many things took how long, by classes each 15 % wider than the one before, from a tenth of a millisecond to a minute. Unlike percentiles, two of them can be
/// added; a percentile of the sum is right within its class.
/// </summary>
internal sealed class Durations
{
    public const int Classes = 97;
    private const double First = 0.1;
    private const double Growth = 1.15;

    private readonly long[] _counts = new long[Classes];

    public long Count { get; private set; }

    /// <summary>The class of a duration.</summary>
    public static int ClassOf(double milliseconds) =>
        milliseconds <= First ? 0 : Math.Min(Classes - 1, (int)Math.Ceiling(Math.Log(milliseconds / First) / Math.Log(Growth)));

    public void Add(int lowest, ReadOnlySpan<int> counts)
    {
        for (var i = 0; i < counts.Length && lowest + i < Classes; i++)
        {
            _counts[lowest + i] += counts[i];
            Count += counts[i];
        }
    }

    /// <summary>In milliseconds: the duration that so large a part stays below; null where there is nothing.</summary>
    public double? Percentile(double part)
    {
        if (Count == 0) return null;

        var (rank, below) = (part * Count, 0L);
        for (var i = 0; i < Classes; i++)
        {
            if (_counts[i] > 0 && below + _counts[i] >= rank)
            {
                var (low, high) = (i == 0 ? 0 : Bound(i - 1), Bound(i));
                return Math.Round(low + ((high - low) * Math.Clamp((rank - below) / _counts[i], 0, 1)), 3);
            }

            below += _counts[i];
        }

        return Math.Round(Bound(Classes - 1), 3);
    }

    private static double Bound(int index) => First * Math.Pow(Growth, index);
}

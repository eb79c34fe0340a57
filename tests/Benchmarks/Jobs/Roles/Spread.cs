namespace Jobs.Roles;

/// <summary>What is said of many latencies, in milliseconds.</summary>
internal static class Spread
{
    public static void Say(double[] all)
    {
        Array.Sort(all);
        Lines.Say(new { p50 = At(all, 0.5), p99 = At(all, 0.99), max = all[^1] });
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}

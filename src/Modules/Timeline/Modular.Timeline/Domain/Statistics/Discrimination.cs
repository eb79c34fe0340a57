namespace Modular.Timeline.Domain.Statistics;

/// <summary>The point-biserial correlation of a card (right at the first try or not) with how the other cards of the same game went, from sums.</summary>
internal static class Discrimination
{
    /// <param name="count">First tries in games with other cards.</param>
    /// <param name="right">Those that were right.</param>
    /// <param name="sum">Of the others' results.</param>
    /// <param name="squares">Of the squares of the others' results.</param>
    /// <param name="product">Of the others' results where it was right.</param>
    /// <returns>−1 to 1; null where one of the two never differs.</returns>
    public static double? Of(long count, long right, long sum, long squares, long product)
    {
        var ofCard = (double)count * right - (double)right * right;
        var ofOthers = (double)count * squares - (double)sum * sum;
        if (ofCard <= 0 || ofOthers <= 0) return null;

        return Math.Clamp(((double)count * product - (double)right * sum) / Math.Sqrt(ofCard * ofOthers), -1, 1);
    }
}

using System.Globalization;

namespace Modular.Forums.Application.Feeds;

/// <summary>A place in the live feed, as clients keep it: <c>1-51234-99</c>.</summary>
/// <param name="Epoch">Which numbering of the log it belongs to: a database that was restored elsewhere counts transactions anew.</param>
/// <param name="Transaction">The writing transaction's number.</param>
/// <param name="Id">The change's number.</param>
internal readonly record struct FeedPosition(long Epoch, ulong Transaction, long Id)
{
    private const int MaxLength = 64;

    /// <summary>Null when it is no position.</summary>
    public static FeedPosition? Parse(string text) =>
        text.Length <= MaxLength && text.Split('-') is [var epoch, var transaction, var id] && Number(epoch, out var e) && Number(id, out var i)
        && ulong.TryParse(transaction, NumberStyles.None, CultureInfo.InvariantCulture, out var t) ? new(e, t, i) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Epoch}-{Transaction}-{Id}");

    private static bool Number(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

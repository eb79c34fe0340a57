using System.Globalization;

namespace Modular.Forums.Infrastructure.Changes;

/// <summary>
/// A place in the log, in the order of transactions and, within one, of ids. An id alone would not do: a lower one may be committed later, and be skipped.
/// </summary>
/// <param name="Transaction">The writing transaction's number.</param>
/// <param name="Id">The change's number.</param>
internal readonly record struct ChangePosition(ulong Transaction, long Id)
{
    /// <summary>As clients keep it: <c>1234-56</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Transaction}-{Id}");

    /// <summary>Null when it is no position.</summary>
    public static ChangePosition? Parse(string? text) =>
        text?.Split('-') is [var transaction, var id]
        && ulong.TryParse(transaction, NumberStyles.None, CultureInfo.InvariantCulture, out var t) && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
            ? new(t, i) : null;
}

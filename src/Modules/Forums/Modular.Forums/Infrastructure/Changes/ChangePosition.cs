using System.Globalization;

namespace Modular.Forums.Infrastructure.Changes;

/// <summary>
/// A place in the log, in the order of transactions and, within one, of ids. An id alone would not do: a lower one may be committed later, and be skipped.
/// </summary>
/// <param name="Transaction">The writing transaction's number.</param>
/// <param name="Id">The change's number.</param>
internal readonly record struct ChangePosition(ulong Transaction, long Id)
{
    /// <summary>After all there will ever be.</summary>
    public static readonly ChangePosition End = new(ulong.MaxValue, long.MaxValue);

    public bool IsAfter(ChangePosition other) => Transaction > other.Transaction || (Transaction == other.Transaction && Id > other.Id);

    /// <summary>The place right before it.</summary>
    public ChangePosition Before() => this with { Id = Id - 1 };

    /// <summary>As clients keep it: <c>1234-56</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Transaction}-{Id}");

    /// <summary>Null when it is no position.</summary>
    public static ChangePosition? Parse(string? text) =>
        text?.Split('-') is [var transaction, var id]
        && ulong.TryParse(transaction, NumberStyles.None, CultureInfo.InvariantCulture, out var t) && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
            ? new(t, i) : null;
}

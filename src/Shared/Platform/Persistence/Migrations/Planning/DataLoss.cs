using System.Globalization;

namespace Modular.Platform.Persistence.Migrations.Planning;

/// <summary>Something that a way down would take with it.</summary>
/// <param name="What">Such as <c>table forums.votes</c> or <c>column forums.topics.score</c>.</param>
/// <param name="Rows">How many rows or values.</param>
/// <param name="IsAtLeast">True when nobody counted further.</param>
internal sealed record DataLoss(string What, long Rows, bool IsAtLeast)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{What}: {(IsAtLeast ? "at least " : "")}{Rows:N0} {(What.StartsWith("column", StringComparison.Ordinal) ? "values" : "rows")}");
}

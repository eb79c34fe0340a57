using System.Globalization;

namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>What was imported of one tool, in short.</summary>
/// <param name="Module">As which module.</param>
/// <param name="Tool">Who ran them.</param>
/// <param name="Count">How many.</param>
/// <param name="First">When the first ran.</param>
/// <param name="Last">When the last ran.</param>
internal sealed record ImportedSummary(string Module, string Tool, int Count, DateTime? First, DateTime? Last)
{
    public static async Task<IReadOnlyList<ImportedSummary>> ReadAsync(string connectionString, CancellationToken cancel)
    {
        await using var connection = await MigrationConnection.OpenAsync(connectionString, cancel);
        return
        [
            .. (await new ImportedHistory(connection).ReadAsync(cancel)).GroupBy(m => (m.Module, m.Tool))
                .Select(g => new ImportedSummary(g.Key.Module, g.Key.Tool, g.Count(), g.Min(m => m.AppliedAt), g.Max(m => m.AppliedAt))),
        ];
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Imported {Module,-10} {Count} migrations of {Tool}, batch 0, {First:yyyy-MM-dd} to {Last:yyyy-MM-dd}: `modular db history`");
}

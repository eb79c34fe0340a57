namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>What an import found and did.</summary>
/// <param name="Tool">Whose the table is.</param>
/// <param name="Database">Where the table is.</param>
/// <param name="Table">With its schema.</param>
/// <param name="Module">Under which it stands here.</param>
/// <param name="Read">Rows of the old table.</param>
/// <param name="AlreadyThere">How many of them an earlier import brought.</param>
/// <param name="DryRun">Whether <paramref name="Imported"/> was only looked at.</param>
/// <param name="Imported">The new ones.</param>
/// <param name="Notes">What somebody should know, a sentence each.</param>
internal sealed record ImportResult(
    string Tool, string Database, string Table, string Module, int Read, int AlreadyThere, bool DryRun, IReadOnlyList<ImportedMigration> Imported, IReadOnlyList<string> Notes);

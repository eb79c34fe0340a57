namespace Modular.Platform.Persistence.Migrations.Baselining;

/// <summary>What a baseline did.</summary>
/// <param name="Batch">Its number.</param>
/// <param name="Migrations">Which it marked, in their order.</param>
/// <param name="TablesChecked">How many tables were found where these leave them.</param>
/// <param name="DryRun">Whether nothing was written.</param>
internal sealed record BaselineResult(int Batch, IReadOnlyList<string> Migrations, int TablesChecked, bool DryRun);

namespace Modular.Platform.Persistence.Migrations.Planning;

/// <summary>How large a table is.</summary>
/// <param name="Table">Its name, as PostgreSQL writes it.</param>
/// <param name="Rows">As the last vacuum or analyze counted; null when there was none.</param>
/// <param name="Bytes">Without its indexes.</param>
internal sealed record TableSize(string Table, long? Rows, long Bytes);

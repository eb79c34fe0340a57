namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary>How long the statements of applied migrations took, as far as that was kept and their files are what they were.</summary>
/// <param name="migrations">Those of interest.</param>
internal sealed class StatementTimes(IReadOnlyList<Migration> migrations)
{
    private readonly Dictionary<(string, string), Migration> _known = migrations.ToDictionary(m => m.Key);

    public IEnumerable<FormattableString> Of(MigrationStatus status)
    {
        if (status is not { State: MigrationState.Applied, Applied.StatementMicroseconds: { Count: > 0 } times } || !_known.TryGetValue((status.Module, status.Id), out var migration)) return [];
        return SqlStatement.Split(migration.UpSql).Zip(times, (statement, time) => (FormattableString)$"         line {statement.Line}, {time / 1000.0:0.0} ms: {statement.Shortened}");
    }
}

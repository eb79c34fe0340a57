using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Progress;
using Modular.Platform.Persistence.Migrations.Waiting;

namespace Platform.Tests.Persistence.Migrations.Waiting;

/// <summary>Keeps what a run tells.</summary>
internal sealed class KeptProgress : IMigrationProgress
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get { lock (_lines) return [.. _lines]; }
    }

    public void WaitsForRun(LockHolder? holder) => Keep($"waits for run of {holder}");

    public void Ran(string migration, TimeSpan duration) => Keep($"{migration} ran");

    public void RanStatement(string migration, SqlStatement statement, TimeSpan duration) => Keep($"{migration} line {statement.Line}");

    public void Changed(string migration, long rows) => Keep($"{migration} changed {rows}");

    public void Waits(string migration, LockHolder holder) => Keep($"{migration} waits for {holder}");

    public void TriesAgain(string migration, string reason) => Keep($"{migration} tries again");

    public void Remarks(string remark) => Keep(remark);

    private void Keep(string line)
    {
        lock (_lines) _lines.Add(line);
    }
}

using Microsoft.Extensions.Logging;
using Modular.Platform.Persistence.Migrations.Waiting;

namespace Modular.Platform.Persistence.Migrations.Progress;

/// <summary>What the log of a starting host gets.</summary>
internal sealed class LoggedProgress(ILogger log) : IMigrationProgress
{
    public void WaitsForRun(LockHolder? holder) => log.LogInformation("Another process is migrating this database ({Holder}): waiting for it", holder);

    public void Ran(string migration, TimeSpan duration) => log.LogInformation("Migration {Migration} ran in {Milliseconds:0} ms", migration, duration.TotalMilliseconds);

    public void RanStatement(string migration, SqlStatement statement, TimeSpan duration) =>
        log.LogDebug("Migration {Migration}, line {Line}: {Milliseconds:0} ms", migration, statement.Line, duration.TotalMilliseconds);

    public void Changed(string migration, long rows) => log.LogInformation("Migration {Migration} has changed {Rows} rows", migration, rows);

    public void Waits(string migration, LockHolder holder) => log.LogWarning("Migration {Migration} waits for {Holder}", migration, holder);

    public void TriesAgain(string migration, string reason) => log.LogWarning("Migration {Migration} gives way and tries again: {Reason}", migration, reason);

    public void Remarks(string remark) => log.LogWarning("{Remark}", remark);
}

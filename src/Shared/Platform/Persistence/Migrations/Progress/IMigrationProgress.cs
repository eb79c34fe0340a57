using Modular.Platform.Persistence.Migrations.Waiting;

namespace Modular.Platform.Persistence.Migrations.Progress;

/// <summary>Is told what a run does while it does it. Migrations are named <c>forums/20261121090000_create_topics</c>, with <c>(down)</c> behind on the way back.</summary>
internal interface IMigrationProgress
{
    /// <summary>Another process is migrating.</summary>
    void WaitsForRun(LockHolder? holder);

    void Ran(string migration, TimeSpan duration);

    void RanStatement(string migration, SqlStatement statement, TimeSpan duration);

    /// <summary>How many rows a backfill has changed so far.</summary>
    void Changed(string migration, long rows);

    void Waits(string migration, LockHolder holder);

    void TriesAgain(string migration, string reason);

    /// <summary>Something about the database that whoever migrates it should know.</summary>
    void Remarks(string remark);
}

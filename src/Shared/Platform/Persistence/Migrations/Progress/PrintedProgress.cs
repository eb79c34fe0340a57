using System.Globalization;
using Modular.Platform.Persistence.Migrations.Waiting;

namespace Modular.Platform.Persistence.Migrations.Progress;

/// <summary>What somebody sees who runs migrations by hand.</summary>
/// <param name="output">Where it is written.</param>
/// <param name="verbose">Tells of statements too.</param>
internal sealed class PrintedProgress(TextWriter output, bool verbose) : IMigrationProgress
{
    public void WaitsForRun(LockHolder? holder) => Print($"waiting for another run ({holder?.ToString() ?? "gone by now"})");

    public void Ran(string migration, TimeSpan duration) => Print($"{migration}  {duration.TotalMilliseconds:0} ms");

    public void RanStatement(string migration, SqlStatement statement, TimeSpan duration)
    {
        if (verbose) Print($"  line {statement.Line}, {duration.TotalMilliseconds:0} ms: {statement.Shortened}");
    }

    public void Changed(string migration, long rows) => Print($"{migration}  {rows:N0} rows so far");

    public void Waits(string migration, LockHolder holder) => Print($"{migration}  waiting for {holder}");

    public void TriesAgain(string migration, string reason)
    {
        if (verbose) Print($"{migration}  gives way and tries again: {reason}");
    }

    public void Remarks(string remark) => Print($"{remark}");

    private void Print(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

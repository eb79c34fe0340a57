using System.Data;
using Modular.Platform.Persistence.Migrations.Progress;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Describing;

/// <summary>Keeps the description of the schema beside a run of migrations: what they change is expected afterwards, and what somebody changed by hand is told and is not.</summary>
/// <param name="connection">Holds the migrations' lock.</param>
/// <param name="progress">Is told of differences.</param>
/// <param name="isFirst">Nothing ran here before.</param>
internal sealed class DescribedRun(NpgsqlConnection connection, IMigrationProgress progress, bool isFirst)
{
    private const int Told = 5;

    private readonly SchemaDescription _description = new(connection);

    /// <summary>Runs them one after another. A run that is cut off leaves to the next one to tell what it changed.</summary>
    public async Task RunAsync(IReadOnlyList<Migration> migrations, Func<Migration, Task> run, CancellationToken cancel)
    {
        await BeginAsync(cancel);
        var done = 0;
        try
        {
            for (; done < migrations.Count; done++) await run(migrations[done]);
        }
        catch (StartupException) when (connection.State == ConnectionState.Open)
        {
            progress.Remarks($"Ended early: {done} of {migrations.Count} migrations ran");
            await TryEndAsync(cancel);
            throw;
        }

        await _description.EndAsync(cancel);
    }

    private async Task BeginAsync(CancellationToken cancel)
    {
        try
        {
            var state = await _description.StateAsync(cancel);
            await _description.BeginAsync(cancel);
            if (state.DescribedBy is null && !isFirst) progress.Remarks("The schema is described for the first time: what is there now counts as right");
            else if (state.DescribedBy == state.Wording) Tell(await _description.DifferencesBeforeAsync(cancel));
        }
        catch (PostgresException refused)
        {
            throw MigrationFailure.OfHistory(refused);
        }
    }

    private void Tell(IReadOnlyList<SchemaDifference> differences)
    {
        foreach (var difference in differences.Take(Told)) progress.Remarks($"Changed by hand: {difference}");
        if (differences.Count > Told) progress.Remarks($"Changed by hand: {differences.Count - Told} more, see `modular db verify`");
    }

    // Those before the one that failed stay. Where the connection is gone too, the next run tells what they changed.
    private async Task TryEndAsync(CancellationToken cancel)
    {
        try
        {
            await _description.EndAsync(cancel);
        }
        catch (NpgsqlException)
        {
            // The failure of the migration is what has to be told.
        }
    }
}

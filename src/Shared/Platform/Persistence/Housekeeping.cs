using Modular.Platform.Jobs;

namespace Modular.Platform.Persistence;

/// <summary>Removes what has had its day: idempotent answers after 24 hours, allowances that are full again, and what modules say. A thousand rows a time, so that no lock is held long.</summary>
internal sealed class Housekeeping(DatabaseConnection database, IEnumerable<HousekeepingStatement> ofModules) : IJobHandler<HousekeepingArgs>
{
    private static readonly string[] Statements =
    [
        "delete from platform.idempotency where ctid = any(array(select ctid from platform.idempotency where created_at < now() - interval '24 hours' limit 1000))",
        "delete from platform.rate_allowances where ctid = any(array(select ctid from platform.rate_allowances where full_at < now() limit 1000 for update skip locked))",
    ];

    public async Task<Result<Done>> HandleAsync(HousekeepingArgs args, JobContext context, CancellationToken cancel)
    {
        foreach (var statement in Statements.Concat(ofModules.Select(s => s.Text)))
        {
            await EmptyAsync(statement, cancel);
            context.Heartbeat();
        }

        return new Done();
    }

    private async Task EmptyAsync(string statement, CancellationToken cancel)
    {
        await using var delete = database.Source.CreateCommand(statement);
        while (await delete.ExecuteNonQueryAsync(cancel) > 0) await Task.Yield();
    }
}

internal sealed record HousekeepingArgs : IJobArgs
{
    public static string JobType => "platform.housekeeping";
}

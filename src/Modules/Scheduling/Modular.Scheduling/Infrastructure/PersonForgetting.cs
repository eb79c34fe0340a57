using Modular.Platform.Persistence;

namespace Modular.Scheduling.Infrastructure;

/// <summary>Takes a person's id out of all that they asked for. The jobs themselves stay: they are the product's work.</summary>
internal static class PersonForgetting
{
    public static async Task RunAsync(DbSession session, Guid userId, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var batch = session.Batch()
            .Add("update scheduling.jobs set created_by = null where id in (select id from scheduling.jobs where created_by = $1 order by id for update)", userId)
            .Add("update scheduling.job_history set created_by = null where created_by = $1", userId)
            .Add("update scheduling.schedules set created_by = null where created_by = $1", userId)
            .Add("update scheduling.schedules set paused_by = null where paused_by = $1", userId)
            .Add("update scheduling.queues set paused_by = null where paused_by = $1", userId);
        await batch.ExecuteNonQueryAsync(cancel);
    }
}

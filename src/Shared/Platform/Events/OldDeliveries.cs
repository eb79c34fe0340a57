using System.Text.Json;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;
using Modular.Platform.Startup;

namespace Modular.Platform.Events;

/// <summary>
/// Events used to wait in a table of their own. What is left there becomes jobs at every start; nodes of the version before keep writing into it while they
/// are replaced, and hand over themselves what they can.
/// </summary>
internal sealed class OldDeliveries(DbSession session, IJobQueue jobs) : IStartupTask
{
    private const string Take = """
        delete from platform.event_deliveries where id in (
          select id from platform.event_deliveries where dead_at is not null or run_at <= now() + interval '1 hour' order by id limit 500 for update skip locked)
        returning event, listener, payload::text
        """;

    public async Task RunAsync(CancellationToken cancel)
    {
        while (await session.TransactAsync(() => MoveAsync(cancel), cancel)) { }
    }

    private async Task<bool> MoveAsync(CancellationToken cancel)
    {
        var moved = new List<JobRequest>();
        await using (var take = session.Command(Take))
        await using (var reader = await take.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel))
            {
                using var data = JsonDocument.Parse(reader.GetString(2));
                moved.Add(new(reader.GetString(1), JobJson.Write(new EventDelivery(reader.GetString(0), data.RootElement)), JobOptions.Default));
            }
        }

        if (moved.Count > 0) await jobs.EnqueueAllAsync(moved, cancel);
        return moved.Count > 0;
    }
}

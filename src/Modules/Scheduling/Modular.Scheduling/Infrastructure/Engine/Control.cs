using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>
/// What people and other nodes decide and every node has to heed: paused queues, breakers, cancelled jobs. Each change raises a version in the database; a node
/// reads it between two looks for work, so that a look either knows a pause or is over when the node says that it knows.
/// </summary>
internal sealed class Control(Breakers breakers, HeldJobs held)
{
    /// <summary>The news that something changed.</summary>
    public const string Changed = "!";

    private const string Read = """
        select (select version from scheduling.control where id = 1), (select coalesce(array_agg(name), '{}') from scheduling.queues)
        """;

    private const string CancelledOnes = "select id from scheduling.jobs where state = 2 and node = $1 and cancel_requested_at is not null";

    private volatile string[] _pausedQueues = [];
    private volatile bool _isStale = true;

    public string[] PausedQueues => _pausedQueues;

    public long Version { get; private set; }

    public bool IsStale => _isStale;

    public void Doubt() => _isStale = true;

    public async Task ReadAsync(NpgsqlConnection connection, long node, CancellationToken cancel)
    {
        _isStale = false;
        try
        {
            await using (var read = new NpgsqlCommand(Read, connection))
            await using (var reader = await read.ExecuteReaderAsync(cancel))
            {
                await reader.ReadAsync(cancel);
                Version = reader.GetInt64(0);
                _pausedQueues = reader.GetFieldValue<string[]>(1);
            }

            await breakers.LoadAsync(connection, cancel);
            await CancelAsync(connection, node, cancel);
        }
        catch
        {
            _isStale = true;
            throw;
        }
    }

    private async Task CancelAsync(NpgsqlConnection connection, long node, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand(CancelledOnes, connection).With(node);
        await using var reader = await read.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) held.Find(reader.GetInt64(0))?.Stop.Ask(StopReason.Cancelled, JobRunner.Grace);
    }
}

using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Modular.Scheduling.Infrastructure.Feed;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>
/// Collects how tries ended and writes it down in batches: as many as have come together while the last ones were written. While the database is away they
/// wait here, and with them, when there are too many, the handlers.
/// </summary>
internal sealed class Outcomes(EnginePool pool, HeldJobs held, OrderedJobs ordered, Breakers breakers, JobCounts counts, JobHappenings happenings, WakeUp wakeUp, ILogger<Outcomes> log)
{
    private const int Batch = 1000;
    private const int Most = 20_000;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly Channel<Outcome> _channel = Channel.CreateBounded<Outcome>(Most);

    public ValueTask AddAsync(Outcome outcome) => _channel.Writer.TryWrite(outcome) ? ValueTask.CompletedTask : _channel.Writer.WriteAsync(outcome);

    /// <summary>No more will come; <see cref="RunAsync"/> ends when all is written.</summary>
    public void Complete() => _channel.Writer.TryComplete();

    public async Task RunAsync(CancellationToken cancel)
    {
        var batch = new List<Outcome>(Batch);
        while (await _channel.Reader.WaitToReadAsync(cancel))
        {
            while (batch.Count < Batch && _channel.Reader.TryRead(out var outcome)) batch.Add(outcome);
            await WriteUntilDoneAsync(batch, cancel);
            batch.Clear();
        }
    }

    private async Task WriteUntilDoneAsync(List<Outcome> outcomes, CancellationToken cancel)
    {
        for (var pause = TimeSpan.FromMilliseconds(50); ; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await WriteAsync(outcomes, cancel);
                return;
            }
            catch (PostgresException e) when (!e.IsTransient && e.SqlState[..2] is "22" or "23")
            {
                await GiveUpOnAsync(outcomes, e, cancel);
                return;
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                log.LogWarning("{Count} finished jobs wait to be written: {Reason}", outcomes.Count, e.Message);
                await Task.Delay(pause, cancel);
            }
        }
    }

    /// <summary>One value that the database does not take must not hold up the others: it is left to the rescue, which runs its job again.</summary>
    private async Task GiveUpOnAsync(List<Outcome> outcomes, PostgresException error, CancellationToken cancel)
    {
        if (outcomes.Count == 1)
        {
            log.LogError(error, "The end of job {Job} of {Type} cannot be written", outcomes[0].Job.Id, outcomes[0].Job.Type.Name);
            held.Remove(outcomes[0].Job);
            return;
        }

        foreach (var outcome in outcomes) await WriteUntilDoneAsync([outcome], cancel);
    }

    /// <summary>One round trip and one transaction; the jobs that were still ours come back as single ids, breakers that changed as rows.</summary>
    private async Task WriteAsync(List<Outcome> outcomes, CancellationToken cancel)
    {
        await using var connection = await pool.Source.OpenConnectionAsync(cancel);
        await using var batch = connection.CreateBatch();
        OutcomeWriting.AddTo(batch, outcomes);
        BreakerCounting.AddTo(batch, outcomes);

        var ours = new HashSet<long>(outcomes.Count);
        await using (var reader = await batch.ExecuteReaderAsync(cancel))
        {
            do
            {
                while (await reader.ReadAsync(cancel))
                {
                    if (reader.FieldCount == 1) ours.Add(reader.GetInt64(0));
                    else breakers.Heed(reader);
                }
            }
            while (await reader.NextResultAsync(cancel));
        }

        foreach (var outcome in outcomes) held.Remove(outcome.Job);
        counts.Add(outcomes, ours);
        happenings.Ended(outcomes.Where(o => o.Kind == OutcomeKind.Written || ours.Contains(o.Job.Id)));
        Tell(outcomes);
        await ordered.ReleaseAsync(connection, outcomes, cancel);
    }

    /// <summary>Somebody may have waited for this job's end or for its time to come.</summary>
    private void Tell(List<Outcome> outcomes)
    {
        if (outcomes.Any(o => o.Wait > TimeSpan.Zero)) wakeUp.Due.Ring();
        foreach (var type in outcomes.Where(o => o.Job.Type.Options.MaxGlobal is not null || o.Kind == OutcomeKind.GiveBack).Select(o => o.Job.Type.Name).Distinct(StringComparer.Ordinal))
            wakeUp.Announce(type, isLater: false);
        foreach (var type in outcomes.Where(o => o.Job.Type.Options.MaxPerNode is not null).Select(o => o.Job.Type.Name).Distinct(StringComparer.Ordinal))
            wakeUp.Stir(type);
        wakeUp.Work.Ring();
    }
}

using Modular.Platform.Jobs;
using Modular.Platform.Persistence;

namespace Modular.Timeline.Infrastructure.Statistics;

/// <summary>
/// Sets how hard cards have shown themselves, once they were tried often enough: 5 − 4 × the share of first tries that were right, so that a card that everybody places is 1 and one that
/// nobody does is 5. Small changes are left, and the catalogue's number is raised once for all of them.
/// </summary>
internal sealed class MeasureDifficulty(DbSession session) : IJobHandler<MeasureDifficultyArgs>
{
    private const int Enough = 30;

    private const string Measure = """
        update timeline.events e set measured_difficulty = m.difficulty
        from (select event_id, round((5 - 4 * first_right::numeric / tries), 2)::double precision as difficulty from timeline.card_figures where tries >= $1) m
        where e.id = m.event_id and (e.measured_difficulty is null or abs(e.measured_difficulty - m.difficulty) >= 0.1)
        """;

    public async Task<Result<Done>> HandleAsync(MeasureDifficultyArgs args, JobContext context, CancellationToken cancel)
    {
        await session.TransactAsync(async () =>
        {
            await using var measure = session.Command(Measure).With(Enough);
            if (await measure.ExecuteNonQueryAsync(cancel) > 0) await CatalogueNumber.RaiseAsync(session, cancel);
            return true;
        }, cancel);
        return new Done();
    }
}

internal sealed record MeasureDifficultyArgs : IJobArgs
{
    public static string JobType => "timeline.measure_difficulty";
}

using Modular.Accounts.Contracts;
using Modular.Forums.Infrastructure.Statistics;
using Modular.Forums.Infrastructure.Tags;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Generation;

/// <summary>Fills the forum with what nobody wrote, as it would be if somebody had: in one transaction, so that broken off it leaves nothing.</summary>
internal sealed class Generator(
    DbSession session, IGeneratedPeople people, GeneratedCategories categories, SetAsideIndexes indexes, TopicRows topics, ReplyRows replies, StaleDays days, IJobQueue jobs, TimeProvider clock)
{
    /// <summary>For a statement that writes a portion.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private const long OnlyOne = 0x4d4f44_47454e;

    private const string Alone = "select pg_try_advisory_xact_lock($1)";

    private const string Limits = """
        set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local maintenance_work_mem = '512MB'
        """;

    private const string Draw = "select nextval(pg_get_serial_sequence($1, 'id')) from generate_series(1, $2)";

    private const string Analyze = "analyze forums.topics, forums.replies, forums.categories, forums.sections";

    /// <returns>False, and nothing is done, while somebody else does the same.</returns>
    public async Task<bool> RunAsync(Volume volume, GenerationProgress progress, CancellationToken cancel)
    {
        var (tally, firstCategory) = (new Tally([]), 0L);
        var done = await session.TransactAsync(async () =>
        {
            if (!await IsAloneAsync(cancel)) return false;

            await RunAsync(Limits, cancel);
            var setAside = await indexes.TakeAsync(cancel);
            var era = new Era(clock.GetUtcNow());
            (var ids, firstCategory) = await categories.AddAsync(era.Eve, cancel);
            tally = new(ids);
            await WriteAsync(new Talks(volume, era), new Cast(await people.AddAsync(volume.People, era.Eve, cancel), ids), tally, progress, cancel);
            if (setAside > 0) progress.Say($"All is written; {setAside} indexes and keys are made …");
            await indexes.GiveBackAsync(cancel);
            await categories.TotalAsync(tally, cancel);
            await days.MarkAsync(tally.Days, cancel);
            await jobs.EnqueueAsync(new RecountTagsArgs(), cancel: cancel);
            await RunAsync(Analyze, cancel);
            return true;
        }, cancel);

        if (done) progress.Sum(tally, firstCategory);
        return done;
    }

    private async Task<bool> IsAloneAsync(CancellationToken cancel)
    {
        await using var alone = session.Command(Alone).With(OnlyOne);
        return await alone.ExecuteScalarAsync(cancel) is true;
    }

    private async Task WriteAsync(Talks talks, Cast cast, Tally tally, GenerationProgress progress, CancellationToken cancel)
    {
        while (talks.Next() is { } portion)
        {
            cancel.ThrowIfCancellationRequested();
            await NumberAsync(portion, cancel);
            await topics.WriteAsync(portion.Topics, cast, cancel);
            await replies.WriteAsync(portion.Replies, cast, cancel);
            await topics.SolveAsync(portion.Replies, cancel);
            tally.Add(portion);
            progress.Wrote(portion);
        }
    }

    /// <summary>Ids are drawn as everybody draws them, so that nobody who writes meanwhile gets the same.</summary>
    private async Task NumberAsync(Portion portion, CancellationToken cancel)
    {
        var ids = await DrawAsync("forums.topics", portion.Topics.Count, cancel);
        for (var i = 0; i < ids.Count; i++) portion.Topics[i].Id = ids[i];
        ids = await DrawAsync("forums.replies", portion.Replies.Count, cancel);
        for (var i = 0; i < ids.Count; i++) portion.Replies[i].Talk.Turns[portion.Replies[i].Turn].Id = ids[i];
    }

    private async Task<List<long>> DrawAsync(string table, int count, CancellationToken cancel)
    {
        await using var draw = session.Command(Draw).With(table, count);
        await using var reader = await draw.ExecuteReaderAsync(cancel);
        var ids = new List<long>(count);
        while (await reader.ReadAsync(cancel)) ids.Add(reader.GetInt64(0));
        return ids;
    }

    private async Task RunAsync(string sql, CancellationToken cancel)
    {
        await using var command = session.Command(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancel);
    }
}

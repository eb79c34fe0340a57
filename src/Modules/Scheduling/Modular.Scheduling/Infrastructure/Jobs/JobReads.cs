using System.Text.Json;
using Modular.Platform.Persistence;
using Modular.Scheduling.Application;

namespace Modular.Scheduling.Infrastructure.Jobs;

/// <summary>Jobs wherever they are. A job moves from one table to the other within one statement, so one statement over both sees each job once.</summary>
internal static class JobReads
{
    private const string One = $"""
        select {JobColumns.OfUnfinished}, args::text, null, errors::text from scheduling.jobs where id = $1
        union all
        select {JobColumns.OfFinished}, args::text, result::text, errors::text from scheduling.job_history where id = $1
        """;

    public static async Task<JobView?> OneAsync(DbSession session, long id, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(One).With(id);
        await using var reader = await select.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel)) return null;

        return new(JobRows.Read(reader))
        {
            Args = JsonElement.Parse(reader.GetString(JobRows.Count)),
            Result = JobRows.Text(reader, JobRows.Count + 1) is { } result ? JsonElement.Parse(result) : null,
            Errors = JobRows.Text(reader, JobRows.Count + 2) is { } errors ? JsonSerializer.Deserialize<List<JobFailure>>(errors, JsonSerializerOptions.Web)! : [],
        };
    }

    public static async Task<FoundJobs> ListAsync(DbSession session, JobFilter filter, PageRequest page, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        var from = filter.From is { } since ? await JobIdSearch.FirstAsync(session, since - JobIdSearch.Slack, cancel) : 0;
        var before = filter.To is { } until ? await JobIdSearch.FirstAsync(session, until + JobIdSearch.Slack, cancel) : long.MaxValue;
        before = Math.Min(before, page.After?[0] ?? long.MaxValue);

        for (var look = 0; ; look++)
        {
            var found = await LookAsync(session, filter, look, page, from, before, cancel);
            if (found.LookedAtTo is null || look == JobListSql.LastLook(filter)) return found;
        }
    }

    private static async Task<FoundJobs> LookAsync(DbSession session, JobFilter filter, int look, PageRequest page, long from, long before, CancellationToken cancel)
    {
        await using var select = JobListSql.For(session, filter, look, page, from, before);
        await using var reader = await select.ExecuteReaderAsync(cancel);

        var jobs = new List<JobSummary>(page.Limit + 1);
        while (await reader.ReadAsync(cancel))
        {
            if (reader.GetBoolean(JobRows.Count)) jobs.Add(JobRows.Read(reader));
            if (reader.GetBoolean(JobRows.Count + 1) && jobs.Count <= page.Limit) return new(jobs, reader.GetInt64(0)); // nothing below was looked at in this walk
        }

        return new(jobs, null);
    }
}

using Modular.Platform.UseCases;

namespace Modular.Scheduling.Application;

/// <summary>Shows jobs, finished and not, the newest first.</summary>
internal sealed record ListJobs : IQuery<Page<JobSummary>>
{
    public string? State { get; init; }

    public string? Type { get; init; }

    public string? Queue { get; init; }

    public string? Tag { get; init; }

    public string? Batch { get; init; }

    public long? Parent { get; init; }

    public string? CreatedBy { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public int? Limit { get; init; }

    public string? Cursor { get; init; }
}

internal sealed class ListJobsHandler(ISchedulingDb db, Creators creators) : IQueryHandler<ListJobs, Page<JobSummary>>
{
    private const string Newest = "newest";

    public async Task<Result<Page<JobSummary>>> Handle(ListJobs query, CancellationToken cancel)
    {
        var check = new Validation();
        var filter = check.Field("", JobFilter.Parse(query));
        var page = check.Field("", PageRequest.Parse(query.Limit, query.Cursor, Newest));
        if (check.Failed) return check.Errors;

        var found = await db.ReadJobsAsync(filter, page, cancel);
        var result = Page<JobSummary>.Cut(found.Jobs, page.Limit, job => Cursor.At(Newest, job.Id));
        if (result.Next is null && found.LookedAtTo is { } id) result = result with { Next = Cursor.At(Newest, id).ToString() };
        await creators.ShowAsync(result.Items, cancel);
        return result;
    }
}

using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Which jobs; what is null does not restrict. Times are of creation: from, inclusive, and to, exclusive.</summary>
internal sealed record JobFilter
{
    public IReadOnlyList<JobStatus>? States { get; init; }

    public string? Type { get; init; }

    public string? Queue { get; init; }

    public string? Tag { get; init; }

    public Guid? BatchId { get; init; }

    public long? ParentId { get; init; }

    public Guid? CreatedBy { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    public static Result<JobFilter> Parse(ListJobs query)
    {
        var check = new Validation();
        var filter = new JobFilter
        {
            States = string.IsNullOrEmpty(query.State) ? null : check.Field("?state", JobStates.Parse(query.State)),
            Type = query.Type,
            Queue = query.Queue,
            Tag = query.Tag,
            BatchId = Id(check, "?batch", query.Batch),
            ParentId = query.Parent,
            CreatedBy = Id(check, "?createdBy", query.CreatedBy),
            From = Time(check, "?from", query.From),
            To = Time(check, "?to", query.To),
        };
        return check.Failed ? check.Errors : filter;
    }

    private static Guid? Id(Validation check, string pointer, string? text)
    {
        if (text is null) return null;
        check.Require(Guid.TryParseExact(text, "D", out var id), pointer, JobErrors.IdMalformed);
        return id;
    }

    private static DateTimeOffset? Time(Validation check, string pointer, string? text) => text is null ? null : check.Field(pointer, JobTime.Parse(text));
}

using System.Text.Json;
using Modular.Scheduling.Application;

namespace Modular.Scheduling.Http;

/// <summary>A job to enqueue.</summary>
/// <param name="Type">The type.</param>
/// <param name="Args">Its arguments, an object.</param>
/// <param name="Queue">The queue; the type's own when not given.</param>
/// <param name="Priority">1 critical to 10 low; the type's own when not given.</param>
/// <param name="RunAt">Not before this time (RFC 3339).</param>
/// <param name="DelaySeconds">Not before so many seconds from now, by the database's clock.</param>
/// <param name="MaxAttempts">Tries in all, 1 to 100; the type's own when not given.</param>
/// <param name="UniqueKey">At most one unfinished job of the type has it.</param>
/// <param name="WhenTaken">What becomes of a second: keep (the first stays as it is; the default), replace (it gets these arguments, time and priority) or reject (409).</param>
/// <param name="OrderingKey">Jobs of one key run one at a time, in the order they were enqueued.</param>
/// <param name="BreakerKey">The endpoint or provider that the work leans on.</param>
/// <param name="Tags">Words to find it by, at most 10.</param>
/// <param name="BatchId">A UUID for jobs that belong together.</param>
/// <param name="ParentId">The job that it comes from.</param>
internal sealed record NewJob(
    string? Type, JsonElement? Args, string? Queue = null, int? Priority = null, string? RunAt = null, double? DelaySeconds = null, int? MaxAttempts = null,
    string? UniqueKey = null, string? WhenTaken = null, string? OrderingKey = null, string? BreakerKey = null, IReadOnlyList<string?>? Tags = null, string? BatchId = null, long? ParentId = null)
{
    public JobTerms Terms() => new()
    {
        Queue = Queue,
        Priority = Priority,
        RunAt = RunAt,
        DelaySeconds = DelaySeconds,
        MaxAttempts = MaxAttempts,
        UniqueKey = UniqueKey,
        WhenTaken = WhenTaken,
        OrderingKey = OrderingKey,
        BreakerKey = BreakerKey,
        Tags = Tags,
        BatchId = BatchId,
        ParentId = ParentId,
    };
}

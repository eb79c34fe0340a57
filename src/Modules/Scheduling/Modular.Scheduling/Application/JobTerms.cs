using Modular.Platform.Jobs;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>What somebody asks for beside the work itself, as they wrote it.</summary>
internal sealed record JobTerms
{
    public string? Queue { get; init; }

    public int? Priority { get; init; }

    public string? RunAt { get; init; }

    public double? DelaySeconds { get; init; }

    public int? MaxAttempts { get; init; }

    public string? UniqueKey { get; init; }

    public string? WhenTaken { get; init; }

    public string? OrderingKey { get; init; }

    public string? BreakerKey { get; init; }

    public IReadOnlyList<string?>? Tags { get; init; }

    public string? BatchId { get; init; }

    public long? ParentId { get; init; }

    public Result<JobOptions> Parse(DateTimeOffset now)
    {
        var check = new Validation();
        Guid batch = default;
        check.Require(Priority is null or (>= JobLimits.MinPriority and <= JobLimits.MaxPriority), "/priority", JobErrors.PriorityOutOfRange);
        check.Require(MaxAttempts is null or (>= 1 and <= JobLimits.MaxAttempts), "/maxAttempts", JobErrors.AttemptsOutOfRange);
        check.Require(DelaySeconds is null || DelaySeconds >= 0 && DelaySeconds <= JobLimits.MaxDelay.TotalSeconds, "/delaySeconds", JobErrors.DelayOutOfRange);
        check.Require(RunAt is null || DelaySeconds is null, "/delaySeconds", JobErrors.TwoTimes);
        check.Require(JobKey.IsGood(UniqueKey), "/uniqueKey", JobErrors.KeyMalformed);
        check.Require(JobKey.IsGood(OrderingKey), "/orderingKey", JobErrors.KeyMalformed);
        check.Require(JobKey.IsGood(BreakerKey), "/breakerKey", JobErrors.KeyMalformed);
        check.Require(BatchId is null || Guid.TryParseExact(BatchId, "D", out batch), "/batchId", JobErrors.IdMalformed);
        var queue = Queue is null ? null : check.Field("/queue", QueueName.Parse(Queue));
        var tags = Tags is null ? null : check.Field("/tags", JobTags.Parse(Tags));
        var runAt = RunAt is null ? default(DateTimeOffset?) : check.Field("/runAt", Later(RunAt, now));
        var whenTaken = check.Field("/whenTaken", Policy(WhenTaken));
        if (check.Failed) return check.Errors;

        return new JobOptions
        {
            Queue = queue,
            Priority = Priority,
            RunAt = runAt > now ? runAt : null, // what is past is now, and no way to the head of the line
            Delay = DelaySeconds is { } delay ? TimeSpan.FromSeconds(delay) : null,
            MaxAttempts = MaxAttempts,
            UniqueKey = UniqueKey,
            WhenTaken = whenTaken,
            OrderingKey = OrderingKey,
            BreakerKey = BreakerKey,
            Tags = tags,
            BatchId = BatchId is null ? null : batch,
            ParentId = ParentId,
        };
    }

    private static Result<DateTimeOffset> Later(string text, DateTimeOffset now)
    {
        var time = JobTime.Parse(text);
        return time.IsSuccess && time.Value > now + JobLimits.MaxDelay ? JobErrors.DelayOutOfRange : time;
    }

    private static Result<UniquePolicy> Policy(string? text) => text switch
    {
        null or "keep" => UniquePolicy.Keep,
        "replace" => UniquePolicy.Replace,
        "reject" => UniquePolicy.Reject,
        _ => JobErrors.WhenTakenUnknown,
    };
}

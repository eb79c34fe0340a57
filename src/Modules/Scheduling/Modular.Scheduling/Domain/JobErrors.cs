using static Modular.Kernel.ErrorKind;

namespace Modular.Scheduling.Domain;

/// <summary>Every way a job can refuse.</summary>
internal static class JobErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "scheduling.job.not_found", "There is no such job, or its time in the history is over.");
    public static readonly Error BatchNotFound = new(ErrorKind.NotFound, "scheduling.batch.not_found", "No job belongs to this batch, or their time in the history is over.");
    public static readonly Error Finished = new(Conflict, "scheduling.job.finished", "This job is finished.");
    public static readonly Error Running = new(Conflict, "scheduling.job.running", "This job is running. Cancel it first.");
    public static readonly Error NotRetryable = new(Conflict, "scheduling.job.not_retryable", "Only a job that failed or was cancelled can be tried again.");

    public static readonly Error TypeMissing = new(Invalid, "scheduling.job.type_missing", "Say which type of job.");
    public static readonly Error TypeUnknown = new(Invalid, "scheduling.job.type_unknown", "No node at work has a handler for this type.");
    public static readonly Error ArgsMissing = new(Invalid, "scheduling.job.args_missing", "Give the arguments: an object, empty where the type needs none.");
    public static readonly Error ArgsTooLarge = new(Invalid, "scheduling.job.args_too_large", $"The arguments of a job have at most {JobLimits.MaxArgsBytes} bytes.");
    public static readonly Error JobsMissing = new(Invalid, "scheduling.job.jobs_missing", "Give the arguments of at least one job.");
    public static readonly Error TooManyJobs = new(Invalid, "scheduling.job.too_many", $"Enqueue at most {JobLimits.MaxBulk} jobs at once.");

    public static readonly Error PriorityOutOfRange = new(Invalid, "scheduling.job.priority_out_of_range", $"Priorities go from {JobLimits.MinPriority}, critical, to {JobLimits.MaxPriority}, low.");
    public static readonly Error AttemptsOutOfRange = new(Invalid, "scheduling.job.attempts_out_of_range", $"A job is tried 1 to {JobLimits.MaxAttempts} times.");
    public static readonly Error DelayOutOfRange = new(Invalid, "scheduling.job.delay_out_of_range", $"A job can be put off by 0 seconds to {JobLimits.MaxDays} days.");
    public static readonly Error TwoTimes = new(Invalid, "scheduling.job.two_times", "Give either runAt or delaySeconds.");
    public static readonly Error TimeMalformed = new(Invalid, "scheduling.job.time_malformed", "Give a time as RFC 3339 has it: 2026-11-26T18:00:00Z.");
    public static readonly Error KeyMalformed = new(Invalid, "scheduling.job.key_malformed", $"A key has 1 to {JobLimits.MaxKeyLength} characters, none of them a control character.");
    public static readonly Error WhenTakenUnknown = new(Invalid, "scheduling.job.when_taken_unknown", "Where the unique key is taken: keep, replace or reject.");
    public static readonly Error TooManyTags = new(Invalid, "scheduling.job.too_many_tags", $"A job has at most {JobLimits.MaxTags} tags.");
    public static readonly Error TagMalformed = new(Invalid, "scheduling.job.tag_malformed", $"A tag has 1 to {JobLimits.MaxTagLength} characters, none of them a control character.");
    public static readonly Error TagRepeated = new(Invalid, "scheduling.job.tag_repeated", "This tag is there already.");
    public static readonly Error ParentUnknown = new(Invalid, "scheduling.job.parent_unknown", "There is no such job to come from.");

    public static readonly Error IdMalformed = new(Invalid, "scheduling.job.id_malformed", "Give a UUID with hyphens.");
    public static readonly Error StateUnknown = new(Invalid, "scheduling.job.state_unknown", "States are scheduled, available, running, retrying, completed, cancelled and dead, separated by commas.");
    public static readonly Error StateNotRetryable = new(Invalid, "scheduling.job.state_not_retryable", "Many at once can be tried again that are dead or cancelled.");
    public static readonly Error DaysOutOfRange = new(Invalid, "scheduling.job.days_out_of_range", $"Say 0 to {JobLimits.MaxDays} days.");

    public static Error ArgsInvalid(string because) => new(Invalid, "scheduling.job.args_invalid", because);

    public static Error Duplicate(long holder) => new(Conflict, "scheduling.job.duplicate", $"Job {holder} has this unique key and is not finished.");
}

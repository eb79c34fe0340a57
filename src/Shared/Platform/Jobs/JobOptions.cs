namespace Modular.Platform.Jobs;

/// <summary>What one job has that its type does not say. All of it may be left out.</summary>
public sealed record JobOptions
{
    /// <summary>Nothing that the type does not say.</summary>
    public static readonly JobOptions Default = new();

    /// <summary>The queue; a queue can be paused as a whole. Lower case letters, digits, <c>_ - .</c>, at most 60.</summary>
    public string? Queue { get; init; }

    /// <summary>1 critical to 10 low. A waiting job gains one step a minute, so that low ones run in the end.</summary>
    public int? Priority { get; init; }

    /// <summary>Not before this time.</summary>
    public DateTimeOffset? RunAt { get; init; }

    /// <summary>Not before this long from now, by the database's clock. Not together with <see cref="RunAt"/>.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>How many tries in all, 1 to 100.</summary>
    public int? MaxAttempts { get; init; }

    /// <summary>At most one unfinished job has this key (1 to 200 characters); <see cref="WhenTaken"/> says what becomes of a second.</summary>
    public string? UniqueKey { get; init; }

    /// <summary>What becomes of a job whose unique key is taken.</summary>
    public UniquePolicy WhenTaken { get; init; } = UniquePolicy.Keep;

    /// <summary>Jobs with one ordering key (1 to 200 characters) run one at a time, in the order they were enqueued.</summary>
    public string? OrderingKey { get; init; }

    /// <summary>The endpoint or provider that the work leans on (1 to 200 characters): each has a breaker of its own within the type.</summary>
    public string? BreakerKey { get; init; }

    /// <summary>Words to find the job by, at most 10 of at most 50 characters.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Jobs that belong together.</summary>
    public Guid? BatchId { get; init; }

    /// <summary>The job that this one came from. Filled in by itself when a handler enqueues.</summary>
    public long? ParentId { get; init; }
}

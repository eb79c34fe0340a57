using Modular.Scheduling.Domain.Timing;

namespace Modular.Scheduling.Domain;

/// <summary>Enqueues a job again and again, or once. It is planned here; that it fires is the ticker's work. All times are the database's.</summary>
internal sealed class Schedule
{
    private Schedule() { }

    public long Id { get; private init; }

    public string Name { get; private set; } = "";

    public string Type { get; private set; } = "";

    public string Args { get; private set; } = "";

    public string? Queue { get; private set; }

    public short? Priority { get; private set; }

    public string? Cron { get; private set; }

    public long? EverySeconds { get; private set; }

    public DateTimeOffset? OnceAt { get; private set; }

    public DateTimeOffset StartAt { get; private set; }

    public string Zone { get; private set; } = TimingRule.Utc;

    public MissingTime MissingTime { get; private set; }

    public RepeatedTime RepeatedTime { get; private set; }

    public int CatchUp { get; private set; }

    public int JitterSeconds { get; private set; }

    public OverlapPolicy Overlap { get; private set; }

    /// <summary>Comes with the product: people may pause and trigger it, the rest is the code's.</summary>
    public bool IsBuiltin { get; private set; }

    public bool IsEnabled { get; private set; }

    public DateTimeOffset? PausedAt { get; private set; }

    public DateTimeOffset? PausedUntil { get; private set; }

    public string? PauseReason { get; private set; }

    public Guid? PausedBy { get; private set; }

    /// <summary>Up to where the plan is done.</summary>
    public DateTimeOffset DoneTo { get; private set; }

    public DateTimeOffset? NextRunAt { get; private set; }

    /// <summary>The next run with its jitter: when the ticker comes.</summary>
    public DateTimeOffset? FiresAt { get; private set; }

    public DateTimeOffset? LastRunAt { get; private set; }

    public long? LastJobId { get; private set; }

    public long Runs { get; private set; }

    /// <summary>Runs that were left out because of <see cref="Overlap"/>.</summary>
    public long SkippedRuns { get; private set; }

    public DateTimeOffset? LastSkippedAt { get; private set; }

    public Guid? CreatedBy { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public long Version { get; private set; } = 1;

    public long Activity { get; private set; }

    public TimingRule Rule => new(Cron, EverySeconds, OnceAt, StartAt, Zone, new(MissingTime, RepeatedTime));

    public static Schedule Make(ScheduleDefinition definition, bool isBuiltin, Guid? by, DateTimeOffset now)
    {
        var schedule = new Schedule { IsBuiltin = isBuiltin, CreatedBy = by, CreatedAt = now, DoneTo = now };
        schedule.Take(definition);
        schedule.Foresee(definition.Plan);
        return schedule;
    }

    /// <summary>A new timing counts from now, and so does a schedule that is enabled again; anything else leaves the plan where it stands.</summary>
    public Result<Done> Edit(IfMatch expected, ScheduleDefinition definition, DateTimeOffset now)
    {
        if (!expected.Accepts(Version)) return IfMatch.Stale;
        if (IsBuiltin) return ScheduleErrors.Builtin;

        Redefine(definition, now);
        return new Done();
    }

    /// <summary>What the code says of a built-in schedule now. A pause stays; a schedule that people made under this name is the product's from now on.</summary>
    public void TakeOver(ScheduleDefinition definition, DateTimeOffset now)
    {
        if (IsBuiltin && Has(definition)) return;

        IsBuiltin = true;
        Redefine(definition, now);
    }

    public bool IsPaused(DateTimeOffset now) => PausedAt is not null && (PausedUntil is null || PausedUntil > now);

    public ScheduleStatus StatusAt(DateTimeOffset now) =>
        !IsEnabled ? ScheduleStatus.Disabled : IsPaused(now) ? ScheduleStatus.Paused : NextRunAt is null ? ScheduleStatus.Done : ScheduleStatus.Active;

    /// <summary>What would have run during a pause is left out. One that ends by itself is a plan that goes on at its end.</summary>
    public void Pause(SchedulePause pause, SchedulePlan plan, DateTimeOffset now)
    {
        (PausedAt, PausedUntil, PauseReason, PausedBy) = (IsPaused(now) ? PausedAt : now, pause.Until, pause.Reason, pause.By);
        DoneTo = Start(now);
        Foresee(plan);
        Activity++;
    }

    /// <summary>False when it is not paused.</summary>
    public bool Resume(SchedulePlan plan, DateTimeOffset now)
    {
        if (!IsPaused(now)) return false;

        (PausedAt, PausedUntil, PauseReason, PausedBy) = (null, null, null, null);
        DoneTo = now;
        Foresee(plan);
        Activity++;
        return true;
    }

    /// <summary>Somebody had it run now; the plan stays as it is.</summary>
    public void Ran(long jobId, DateTimeOffset now)
    {
        (LastRunAt, LastJobId) = (now, jobId);
        Runs++;
        Activity++;
    }

    /// <summary>Its plan, if this node understands it: a newer one may have stored what is not known here.</summary>
    public Result<SchedulePlan> ReadPlan(ITimeZones zones) =>
        Rule.Read(zones) is { IsSuccess: true } timing
            ? new SchedulePlan(Name, timing.Value, MisfirePolicy.Of(CatchUp), Jitter.Parse(TimeSpan.FromSeconds(JitterSeconds)).Value)
            : ScheduleErrors.Unreadable;

    private void Redefine(ScheduleDefinition definition, DateTimeOffset now)
    {
        if (Rule != definition.Rule || !IsEnabled) DoneTo = Start(now);
        Take(definition);
        Foresee(definition.Plan);
        Version++;
    }

    private void Take(ScheduleDefinition d)
    {
        (Name, Type, Args, Queue, Priority) = (d.Name, d.Type, d.Args, d.Queue, (short?)d.Priority);
        (Cron, EverySeconds, OnceAt, StartAt, Zone) = (d.Rule.Cron, d.Rule.EverySeconds, d.Rule.OnceAt, d.Rule.StartAt, d.Rule.Zone);
        (MissingTime, RepeatedTime) = (d.Rule.Dst.Missing, d.Rule.Dst.Repeated);
        (CatchUp, JitterSeconds, Overlap, IsEnabled) = (d.Misfire.CatchUp, (int)d.Jitter.Most.TotalSeconds, d.Overlap, d.IsEnabled);
    }

    private bool Has(ScheduleDefinition d) =>
        (Type, Args, Queue, Priority, Rule) == (d.Type, d.Args, d.Queue, (short?)d.Priority, d.Rule)
        && (CatchUp, JitterSeconds, Overlap, IsEnabled) == (d.Misfire.CatchUp, (int)d.Jitter.Most.TotalSeconds, d.Overlap, d.IsEnabled);

    /// <summary>From where on a plan that begins now counts: what runs at the very end of a pause is not left out.</summary>
    private DateTimeOffset Start(DateTimeOffset now) => IsPaused(now) && PausedUntil is { } until ? until.AddMicroseconds(-1) : now;

    private void Foresee(SchedulePlan plan)
    {
        var next = IsEnabled && (PausedAt is null || PausedUntil is not null) ? plan.After(DoneTo) : null;
        (NextRunAt, FiresAt) = (next?.At, next?.FiresAt);
    }
}

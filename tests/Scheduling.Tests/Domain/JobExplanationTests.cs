using Modular.Scheduling.Domain;
using static Modular.Scheduling.Domain.JobReasonCode;

namespace Scheduling.Tests.Domain;

public sealed class JobExplanationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    private static readonly JobFacts Ready = new()
    {
        State = JobState.Available,
        Type = "a.b",
        Queue = "default",
        Now = Now,
        RunAt = Now.AddMinutes(-1),
        MaxAttempts = 4,
        LiveNodes = 2,
        AbleNodes = 2,
        Workers = 32,
        BusyWorkers = 32,
    };

    [Fact]
    public void One_that_nothing_holds_waits_in_line()
    {
        var reason = Assert.Single(Of(Ready with { Ahead = 12 }));

        Assert.Equal((InLine, "12 jobs of its type come before it; 32 of 32 workers are busy."), (reason.Code, reason.Detail));
    }

    [Fact]
    public void More_than_were_counted_are_not_counted_exactly() =>
        Assert.StartsWith("At least 1000 jobs", Of(Ready with { Ahead = JobFacts.CountedAhead })[0].Detail, StringComparison.Ordinal);

    [Fact]
    public void A_time_holds_until_it_has_come()
    {
        var later = Ready with { State = JobState.Scheduled, RunAt = Now.AddMinutes(1) };

        Assert.Equal([new(NotDue, "It is not to run before 2026-11-26T12:01:00.000Z.", later.RunAt)], Of(later));
        Assert.Empty(Of(later with { RunAt = Now })); // due, and about to be made available
    }

    [Fact]
    public void What_waits_for_its_next_try_says_which_failed()
    {
        var reason = Assert.Single(Of(Ready with { State = JobState.Retrying, Attempt = 2, RunAt = Now.AddSeconds(5) }));

        Assert.Equal((RetryWait, "Try 2 of 4 failed; the next is at 2026-11-26T12:00:05.000Z.", Now.AddSeconds(5)), (reason.Code, reason.Detail, reason.Until));
    }

    [Theory]
    [InlineData("ada", "full", "The queue default is paused since 2026-11-26T11:00:00.000Z by ada: full")]
    [InlineData("ada", null, "The queue default is paused since 2026-11-26T11:00:00.000Z by ada.")]
    [InlineData(null, null, "The queue default is paused since 2026-11-26T11:00:00.000Z.")]
    public void A_pause_says_since_when_by_whom_and_why(string? by, string? why, string expected) =>
        Assert.Equal(expected, JobExplanation.Of(Ready with { PausedAt = Now.AddHours(-1), PauseReason = why }, by)[0].Detail);

    [Fact]
    public void Nobody_at_work_is_another_thing_than_nobody_who_can()
    {
        Assert.Equal([NoNode], Codes(Ready with { LiveNodes = 0, AbleNodes = 0 }));
        Assert.Equal([NoHandler], Codes(Ready with { AbleNodes = 0 }));
    }

    [Fact]
    public void A_breaker_is_open_or_being_tried()
    {
        var open = Ready with { Breaker = BreakerState.Open, BreakerUntil = Now.AddMinutes(1) };

        Assert.Equal((BreakerOpen, Now.AddMinutes(1)), (Of(open)[0].Code, Of(open)[0].Until));
        Assert.Equal(BreakerHalfOpen, Of(open with { Breaker = BreakerState.HalfOpen })[0].Code);
    }

    [Fact]
    public void A_limit_holds_when_as_many_run_as_may()
    {
        Assert.Equal([ConcurrencyLimit, InLine], Codes(Ready with { MaxGlobal = 3, RunningOfType = 3 }));
        Assert.Equal([InLine], Codes(Ready with { MaxGlobal = 3, RunningOfType = 2 }));
        Assert.Equal([ConcurrencyLimit, InLine], Codes(Ready with { MaxPerNode = 2, RunningOfType = 4 }));
        Assert.Equal([InLine], Codes(Ready with { MaxPerNode = 2, RunningOfType = 3 }));
    }

    [Fact]
    public void Everything_that_holds_it_is_said_the_nearest_first()
    {
        var all = Ready with
        {
            State = JobState.Scheduled,
            RunAt = Now.AddHours(1),
            PausedAt = Now,
            LiveNodes = 1,
            AbleNodes = 0,
            Breaker = BreakerState.Open,
            BehindJob = 7,
            MaxGlobal = 1,
            RunningOfType = 1,
            NextStart = Now.AddMinutes(3),
        };

        Assert.Equal([NotDue, QueuePaused, NoHandler, BreakerOpen, BehindJob, ConcurrencyLimit, RateLimit], Codes(all));
        Assert.Equal(7, Of(all).Single(r => r.Code == BehindJob).JobId);
        Assert.Equal(Now.AddMinutes(3), Of(all).Single(r => r.Code == RateLimit).Until);
    }

    [Fact]
    public void One_that_is_running_says_where_since_when_and_whether_it_is_to_stop()
    {
        var running = Ready with { State = JobState.Running, Attempt = 1, StartedAt = Now, Node = 3, NodeName = "lantern" };

        Assert.Equal("It was taken by node 3 on lantern at 2026-11-26T12:00:00.000Z, try 1 of 4.", Assert.Single(Of(running)).Detail);
        Assert.Equal([Stopping, Running], Codes(running with { CancelRequestedAt = Now }));
    }

    [Theory]
    [InlineData((short)JobState.Completed, "It ended as completed at 2026-11-26T12:00:00.000Z.")]
    [InlineData((short)JobState.Cancelled, "It ended as cancelled at 2026-11-26T12:00:00.000Z.")]
    [InlineData((short)JobState.Dead, "It ended as dead at 2026-11-26T12:00:00.000Z.")]
    public void One_that_is_finished_says_how(short state, string expected) => Assert.Equal([new(Finished, expected)], Of(Ready with { State = (JobState)state, FinishedAt = Now }));

    private static IReadOnlyList<JobReason> Of(JobFacts facts) => JobExplanation.Of(facts, null);

    private static IEnumerable<JobReasonCode> Codes(JobFacts facts) => Of(facts).Select(r => r.Code);
}

using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;
using Modular.Scheduling.Application;

namespace Modular.Scheduling.Http;

internal static class ScheduleRoutes
{
    public static void MapSchedules(this IEndpointRouteBuilder scheduling)
    {
        scheduling.MapGet("/schedules", ListSchedules).RequirePermission(SchedulingPermissions.Read).WithSummary("Schedules, the oldest first");
        scheduling.MapGet("/schedules/{id:long}", GetSchedule).RequirePermission(SchedulingPermissions.Read).WithSummary("One schedule");
        scheduling.MapPost("/schedules", CreateSchedule).RequirePermission(SchedulingPermissions.Manage).WithSummary("Make a schedule");
        scheduling.MapPost("/schedules/preview", PreviewSchedule).RequirePermission(SchedulingPermissions.Read).WithSummary("When something would run, without keeping it");
        scheduling.MapPatch("/schedules/{id:long}", EditSchedule).RequirePermission(SchedulingPermissions.Manage).RequireIfMatch().WithSummary("Edit a schedule (merge patch)");
        scheduling.MapDelete("/schedules/{id:long}", DeleteSchedule).RequirePermission(SchedulingPermissions.Manage).WithSummary("Delete a schedule; its jobs stay");
        scheduling.MapPost("/schedules/{id:long}/trigger", TriggerSchedule).RequirePermission(SchedulingPermissions.Manage).WithSummary("Run a schedule now, beside its plan");
        scheduling.MapPost("/schedules/{id:long}/pause", PauseSchedule).RequirePermission(SchedulingPermissions.Manage).WithSummary("Pause a schedule; what would run meanwhile is left out");
        scheduling.MapPost("/schedules/{id:long}/resume", ResumeSchedule).RequirePermission(SchedulingPermissions.Manage).WithSummary("Let a paused schedule go on");
    }

    private static async Task<OkAnswer<Page<ScheduleSummary>>> ListSchedules(
        IMediator send,
        [Description("Only the one of this name.")] string? name,
        [Description("Only those that enqueue this type of job.")] string? type,
        [Description("Only those that are turned on, or off.")] bool? enabled,
        [Description("Only those that are paused now, or are not.")] bool? paused,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListSchedules(name, type, enabled, paused, limit, cursor), cancel)).ToOk();

    private static async Task<OkAnswer<ScheduleView>> GetSchedule(long id, IMediator send, CancellationToken cancel) => (await send.Send(new GetSchedule(id), cancel)).ToOk();

    private static async Task<CreatedAnswer<ScheduleView>> CreateSchedule(ScheduleTerms body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new CreateSchedule(body), cancel)).ToCreated(s => $"/api/v1/scheduling/schedules/{s.Id}");

    private static async Task<OkAnswer<SchedulePreview>> PreviewSchedule(PreviewBody body, IMediator send, CancellationToken cancel)
    {
        var timing = new TimingTerms(body.Cron, body.EverySeconds, body.OnceAt, body.StartAt, body.Zone, body.MissingTime, body.RepeatedTime);
        return (await send.Send(new PreviewSchedule(timing, body.From, body.Count), cancel)).ToOk();
    }

    private static async Task<OkAnswer<ScheduleView>> EditSchedule(long id, ScheduleChanges body, IfMatch ifMatch, IMediator send, CancellationToken cancel) =>
        (await send.Send(new EditSchedule(id, ifMatch, body), cancel)).ToOk();

    private static async Task<NoContentAnswer> DeleteSchedule(long id, IMediator send, CancellationToken cancel) => (await send.Send(new DeleteSchedule(id), cancel)).ToNoContent();

    private static async Task<CreatedAnswer<TriggeredRun>> TriggerSchedule(long id, IMediator send, CancellationToken cancel) =>
        (await send.Send(new TriggerSchedule(id), cancel)).ToCreated(run => $"/api/v1/scheduling/jobs/{run.JobId}");

    private static async Task<OkAnswer<ScheduleView>> PauseSchedule(long id, SchedulePauseBody? body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new PauseSchedule(id, body?.Reason, body?.Until), cancel)).ToOk();

    private static async Task<OkAnswer<ScheduleView>> ResumeSchedule(long id, IMediator send, CancellationToken cancel) => (await send.Send(new ResumeSchedule(id), cancel)).ToOk();

    /// <summary>A timing to look at.</summary>
    /// <param name="Cron">When: a cron expression or macro. Exactly one of cron, everySeconds and onceAt.</param>
    /// <param name="EverySeconds">When: so many seconds apart, from startAt on.</param>
    /// <param name="OnceAt">When: once, at this time (RFC 3339).</param>
    /// <param name="StartAt">What an interval is counted from (RFC 3339).</param>
    /// <param name="Zone">The IANA time zone; Etc/UTC when not given.</param>
    /// <param name="MissingTime">Local times that clocks jump over: atJump (default) or skip.</param>
    /// <param name="RepeatedTime">Local times that come twice: byExpression (default), once or twice.</param>
    /// <param name="From">The first time is then or later (RFC 3339); now when not given.</param>
    /// <param name="Count">How many times, 1 to 100; 10 by default.</param>
    internal sealed record PreviewBody(
        string? Cron = null, long? EverySeconds = null, string? OnceAt = null, string? StartAt = null, string? Zone = null, string? MissingTime = null, string? RepeatedTime = null,
        string? From = null, int? Count = null);

    /// <summary>A pause of a schedule.</summary>
    /// <param name="Reason">Why, for those who wonder.</param>
    /// <param name="Until">When it ends by itself (RFC 3339); when not given, somebody has to resume the schedule.</param>
    internal sealed record SchedulePauseBody(string? Reason = null, string? Until = null);
}

using Modular.Platform.UseCases;
using Modular.Timeline.Domain;

namespace Modular.Timeline.Application.Events;

internal sealed record ChangeEvents(IReadOnlyList<EventChange?>? Changes) : ICommand<EventOutcomes>;

/// <summary>One thing to do.</summary>
/// <param name="Op">create, update or retire.</param>
/// <param name="Id">Which event; not with create.</param>
/// <param name="IfMatch">The version that an update replaces.</param>
/// <param name="Words">What it is to be; not with retire.</param>
internal sealed record EventChange(string? Op, Guid? Id, IfMatch IfMatch, EventWords Words);

internal sealed class ChangeEventsHandler(EventDesk desk) : ICommandHandler<ChangeEvents, EventOutcomes>
{
    private const int AtMost = 100;
    private const string Retired = "retired";

    private static readonly EventWords Retire = new() { Status = new(Retired) };

    /// <summary>Each for itself: what is refused does not hold up the others. All of it commits together.</summary>
    public async Task<Result<EventOutcomes>> Handle(ChangeEvents command, CancellationToken cancel)
    {
        var changes = command.Changes ?? [];
        if (changes.Count is 0 or > AtMost) return ChangeErrors.CountOutOfRange.At("/operations");

        var outcomes = new List<EventOutcome>();
        for (var i = 0; i < changes.Count; i++) outcomes.Add(EventOutcome.Of(i, changes[i]?.Op, await DoAsync(changes[i], cancel)));
        return new EventOutcomes([.. outcomes], outcomes.Count(o => o.Errors.Count == 0), outcomes.Count(o => o.Errors.Count > 0));
    }

    private async Task<Result<EventView>> DoAsync(EventChange? change, CancellationToken cancel) => change switch
    {
        { Op: "create" } => await desk.CreateAsync(change.Words, cancel),
        { Op: "update", Id: { } id } => change.IfMatch.IsGiven ? await desk.EditAsync(id, change.IfMatch, change.Words, cancel) : IfMatch.Required.At("/etag"),
        { Op: "retire", Id: { } id } => await desk.EditAsync(id, change.IfMatch.IsGiven ? change.IfMatch : IfMatch.Any, Retire, cancel),
        { Op: "update" or "retire" } => ChangeErrors.IdMissing.At("/id"),
        _ => ChangeErrors.UnknownOp.At("/op"),
    };
}

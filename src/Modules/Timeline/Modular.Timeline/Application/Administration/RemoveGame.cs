using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Timeline.Application.Administration;

/// <summary>Takes a game away, and out of all statistics.</summary>
internal sealed record RemoveGame(Guid Id) : ICommand<Done>;

internal sealed class RemoveGameHandler(IGameAdministration games, IAuditLog audit) : ICommandHandler<RemoveGame, Done>
{
    public async Task<Result<Done>> Handle(RemoveGame command, CancellationToken cancel)
    {
        var before = await games.ReadGameAsync(command.Id, cancel);
        var removed = await games.RemoveGameAsync(command.Id, cancel);
        if (removed.IsFailed) return removed;

        await audit.WriteAsync(new("timeline.game_removed", Target: $"timeline.game/{command.Id}", Before: new { before?.PlayerId, before?.Status, before?.Score }), cancel);
        return removed;
    }
}

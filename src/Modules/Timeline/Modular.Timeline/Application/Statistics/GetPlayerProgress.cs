using Modular.Accounts.Contracts;
using Modular.Platform.UseCases;

namespace Modular.Timeline.Application.Statistics;

/// <param name="Player">Name or id; null for the caller.</param>
internal sealed record GetPlayerProgress(string? Player) : IQuery<Progress>;

internal sealed class GetPlayerProgressHandler(IFigures figures, IUserDirectory users, Caller caller) : IQueryHandler<GetPlayerProgress, Progress>
{
    public async Task<Result<Progress>> Handle(GetPlayerProgress query, CancellationToken cancel)
    {
        var player = await PlayerRef.FindAsync(users, caller, query.Player, cancel);
        if (player.IsFailed) return Result<Progress>.Fail(player.Errors);

        return Progress.Of(await figures.ReadEndsAsync(player.Value.Id, Progress.Games, cancel));
    }
}

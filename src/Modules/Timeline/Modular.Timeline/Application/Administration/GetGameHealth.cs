using Modular.Platform.UseCases;

namespace Modular.Timeline.Application.Administration;

internal sealed record GetGameHealth : IQuery<GameHealth>;

internal sealed class GetGameHealthHandler(IGameAdministration games) : IQueryHandler<GetGameHealth, GameHealth>
{
    public async Task<Result<GameHealth>> Handle(GetGameHealth query, CancellationToken cancel) => await games.ReadHealthAsync(cancel);
}

using Modular.Platform.UseCases;

namespace Modular.Weeds.Application;

internal sealed class FarAway : IQueryHandler<Apart, int>
{
    public Task<Result<int>> Handle(Apart query, CancellationToken cancel) => Task.FromResult(Result<int>.Ok(1));
}

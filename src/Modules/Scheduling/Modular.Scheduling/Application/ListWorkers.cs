using Modular.Platform.UseCases;

namespace Modular.Scheduling.Application;

internal sealed record ListWorkers : IQuery<WorkerList>;

/// <summary>All nodes that work, the oldest first.</summary>
internal sealed record WorkerList(IReadOnlyList<WorkerView> Items);

internal sealed class ListWorkersHandler(IWorkforce workforce) : IQueryHandler<ListWorkers, WorkerList>
{
    public async Task<Result<WorkerList>> Handle(ListWorkers query, CancellationToken cancel) => new WorkerList(await workforce.ReadAsync(cancel));
}

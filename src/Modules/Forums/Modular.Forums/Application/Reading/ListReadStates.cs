using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Reading;

internal sealed record ListReadStates(string? Ids) : IQuery<ReadStates>;

internal sealed class ListReadStatesHandler(IReadingDb reading, Caller caller) : IQueryHandler<ListReadStates, ReadStates>
{
    public async Task<Result<ReadStates>> Handle(ListReadStates query, CancellationToken cancel)
    {
        var ids = IdList.Parse(query.Ids);
        if (ids.IsFailed) return ids.Errors[0].At("?ids");

        return new ReadStates(await reading.ReadAsync(caller.Id, Viewer.Of(caller), ids.Value, cancel));
    }
}

using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Reading;

internal sealed record GetReadState(long TopicId) : IQuery<ReadState>;

internal sealed class GetReadStateHandler(IReadingDb reading, Caller caller) : IQueryHandler<GetReadState, ReadState>
{
    public async Task<Result<ReadState>> Handle(GetReadState query, CancellationToken cancel) =>
        await reading.ReadAsync(caller.Id, Viewer.Of(caller), [query.TopicId], cancel) is [var state] ? state : TopicErrors.NotFound;
}

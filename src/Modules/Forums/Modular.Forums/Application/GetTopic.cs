using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record GetTopic(long Id) : IQuery<TopicView>;

internal sealed class GetTopicHandler(IForumsDb db, Caller caller, Authors authors) : IQueryHandler<GetTopic, TopicView>
{
    public async Task<Result<TopicView>> Handle(GetTopic query, CancellationToken cancel)
    {
        var topic = await db.ReadTopicAsync(query.Id, Viewer.Of(caller), cancel);
        if (topic is null) return TopicErrors.NotFound;

        return await authors.ShownAsync(topic, cancel);
    }
}

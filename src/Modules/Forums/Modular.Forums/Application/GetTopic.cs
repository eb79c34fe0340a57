using Modular.Forums.Application.Pages;
using Modular.Forums.Application.Views;
using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

/// <param name="Id">Which one.</param>
/// <param name="IsView">Whether somebody looks at it, and that counts.</param>
internal sealed record GetTopic(long Id, bool IsView = false) : IQuery<TopicView>;

internal sealed class GetTopicHandler(ITopicPages pages, ITopicViews views, Caller caller, Authors authors) : IQueryHandler<GetTopic, TopicView>
{
    public async Task<Result<TopicView>> Handle(GetTopic query, CancellationToken cancel)
    {
        var topic = await pages.ReadTopicAsync(query.Id, Viewer.Of(caller), cancel);
        if (topic is null) return TopicErrors.NotFound;
        if (query.IsView) views.Note(topic.Id, caller.Key);

        return await authors.ShownAsync(topic, cancel);
    }
}

using Microsoft.EntityFrameworkCore;
using Modular.Forums.Application.Pages;
using Modular.Forums.Application.Views;
using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

/// <param name="Id">Which one.</param>
/// <param name="IsView">Whether somebody looks at it, and that counts.</param>
internal sealed record GetTopic(long Id, bool IsView = false) : IQuery<TopicView>;

internal sealed class GetTopicHandler(IForumsDb db, ITopicPages pages, ITopicViews views, Caller caller, Authors authors) : IQueryHandler<GetTopic, TopicView>
{
    public async Task<Result<TopicView>> Handle(GetTopic query, CancellationToken cancel)
    {
        var topic = await pages.ReadTopicAsync(query.Id, Viewer.Of(caller), cancel);
        if (topic is null) return await MissingAsync(query.Id, cancel);
        if (query.IsView) views.Note(topic.Id, caller.Key);

        return await authors.ShownAsync(topic, cancel);
    }

    /// <summary>Whoever may see both places hears where a merged topic went; to all others it is not there.</summary>
    private async Task<Error> MissingAsync(long id, CancellationToken cancel)
    {
        var stub = await db.Topics.Where(t => t.Id == id && t.MergedInto != null).Select(t => new { t.CategoryId, t.MergedInto }).SingleOrDefaultAsync(cancel);
        if (stub?.MergedInto is not { } target || await db.ReadCategoryAsync(CategoryRef.Of(stub.CategoryId), Viewer.Of(caller), cancel) is null) return TopicErrors.NotFound;

        return await db.ReadTopicAsync(target, Viewer.Of(caller), cancel) is null ? TopicErrors.NotFound : TopicErrors.MergedAway(target);
    }
}

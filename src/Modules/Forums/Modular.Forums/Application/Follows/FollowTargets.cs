using Modular.Forums.Domain;

namespace Modular.Forums.Application.Follows;

/// <summary>Finds what callers name; what they may not see is not there.</summary>
internal sealed class FollowTargets(IForumsDb db, IFollowDb follows, Caller caller)
{
    public async Task<Result<FollowTarget>> FindAsync(FollowSubject subject, CancellationToken cancel)
    {
        if (subject.TopicId is { } topic) return await follows.SeesTopicAsync(topic, Viewer.Of(caller), cancel) ? new FollowTarget(TopicId: topic) : TopicErrors.NotFound;
        if (subject.Tag is { } tag) return TagSet.Parse([tag]).IsSuccess ? new FollowTarget(Tag: tag) : TopicErrors.TagMalformed;

        var reference = CategoryRef.Parse(subject.Category);
        var category = reference.IsSuccess ? await db.ReadCategoryAsync(reference.Value, Viewer.Of(caller), cancel) : null;
        return category is null ? CategoryErrors.NotFound : new FollowTarget(CategoryId: category.Id);
    }
}

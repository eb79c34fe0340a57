using System.Linq.Expressions;
using Modular.Forums.Domain;

namespace Modular.Forums.Application.Drafts;

/// <summary>What the caller has begun to write.</summary>
internal sealed record DraftView(
    string Key, long? TopicId, long? CategoryId, string Title, string Content, IReadOnlyList<string> Tags, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, EntityTag Etag) : ITagged
{
    public static DraftView Of(Draft draft) => new(
        draft.Key, draft.TopicId, draft.CategoryId, draft.Title, draft.Content, draft.Tags, draft.CreatedAt, draft.UpdatedAt, new(draft.Version));
}

/// <summary>All drafts of the caller, the latest first.</summary>
internal sealed record DraftList(IReadOnlyList<DraftSummary> Items);

/// <summary>A draft in the list.</summary>
/// <param name="Key">Its name.</param>
/// <param name="TopicId">The topic that it answers.</param>
/// <param name="CategoryId">The category of the topic that it is to be.</param>
/// <param name="Title">The title so far.</param>
/// <param name="Beginning">The first 200 characters.</param>
/// <param name="UpdatedAt">When it was saved last.</param>
/// <param name="Etag">Its tag.</param>
internal sealed record DraftSummary(string Key, long? TopicId, long? CategoryId, string Title, string Beginning, DateTimeOffset UpdatedAt, EntityTag Etag)
{
    public static readonly Expression<Func<Draft, DraftSummary>> Of = d =>
        new DraftSummary(d.Key, d.TopicId, d.CategoryId, d.Title, d.Content.Substring(0, 200), d.UpdatedAt, new EntityTag(d.Version, 0));
}

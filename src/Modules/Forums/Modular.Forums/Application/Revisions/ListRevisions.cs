using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Revisions;

internal sealed record ListRevisions(PostRef Post, int? Limit, string? Cursor) : IQuery<Page<RevisionView>>;

internal sealed class ListRevisionsHandler(IForumsDb db, IRevisions revisions, Caller caller, IUserDirectory users) : IQueryHandler<ListRevisions, Page<RevisionView>>
{
    private const string Order = "Revisions";

    public async Task<Result<Page<RevisionView>>> Handle(ListRevisions query, CancellationToken cancel)
    {
        var page = PageRequest.Parse(query.Limit, query.Cursor, Order);
        if (page.IsFailed) return Result<Page<RevisionView>>.Fail(page.Errors);

        var access = await revisions.FindAsync(query.Post, Viewer.Of(caller), cancel);
        if (access is null) return query.Post.Kind == PostKind.Topic ? TopicErrors.NotFound : ReplyErrors.NotFound;
        if (access.AuthorId != caller.UserId && !access.MayModerate) return TopicErrors.HistoryNotYours;

        var before = await ReadAsync(query.Post, page.Value, cancel);
        var result = Page<RevisionView>.Cut(before, page.Value.Limit, r => Cursor.At(Order, r.Version));
        var cards = await users.FindAsync(result.Items.Select(r => r.EditorId).ToHashSet(), cancel);
        foreach (var revision in result.Items) revision.ReplacedBy = cards.GetValueOrDefault(revision.EditorId) ?? UserCard.Gone(revision.EditorId);
        return result;
    }

    /// <summary>The newest first.</summary>
    private Task<List<RevisionView>> ReadAsync(PostRef post, PageRequest page, CancellationToken cancel)
    {
        var below = page.After?[0] ?? long.MaxValue;
        return db.Revisions.AsNoTracking().Where(r => r.PostKind == post.Kind && r.PostId == post.Id && r.Version < below).OrderByDescending(r => r.Version).Take(page.Limit + 1)
            .Select(r => new RevisionView { Version = r.Version, Title = r.Title, Content = r.Content, Tags = r.Tags, EditorId = r.EditedBy, ReplacedAt = r.At }).ToListAsync(cancel);
    }
}

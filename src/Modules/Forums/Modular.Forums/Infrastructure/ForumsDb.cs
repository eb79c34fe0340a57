using Microsoft.EntityFrameworkCore;
using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Forums.Domain.Attachments;
using Modular.Forums.Domain.Reports;
using Modular.Forums.Domain.Sanctions;
using Modular.Forums.Domain.Webhooks;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure;

internal sealed class ForumsDb(DbContextOptions<ForumsDb> options) : ModuleDb(options, SchemaName), IForumsDb
{
    public const string SchemaName = "forums";

    public DbSet<Section> Sections => Set<Section>();

    public DbSet<Category> Categories => Set<Category>();

    public DbSet<Topic> Topics => Set<Topic>();

    public DbSet<Reply> Replies => Set<Reply>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<ReportCase> ReportCases => Set<ReportCase>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<Standing> Standings => Set<Standing>();

    public DbSet<Sanction> Sanctions => Set<Sanction>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    public DbSet<Vote> Votes => Set<Vote>();

    public DbSet<Reaction> Reactions => Set<Reaction>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public async Task<OpenedTopic?> OpenTopicAsync(long id, Viewer viewer, CancellationToken cancel, bool forReply = false)
    {
        if (await TopicOpening.LockAsync(Session, id, viewer, forReply, cancel) is not { } locked) return null;

        LetGo<Topic, long>(id);
        return locked(await Topics.SingleAsync(t => t.Id == id, cancel));
    }

    public async Task<OpenedPost?> OpenPostAsync(PostRef post, Viewer viewer, CancellationToken cancel)
    {
        if (post.Kind == PostKind.Topic) return await OpenTopicAsync(post.Id, viewer, cancel) is { } whole ? new(whole, null) : null;

        var topicId = await Replies.Where(r => r.Id == post.Id).Select(r => (long?)r.TopicId).SingleOrDefaultAsync(cancel);
        if (topicId is null || await OpenTopicAsync(topicId.Value, viewer, cancel) is not { } opened) return null;

        LetGo<Reply, long>(post.Id);
        var reply = await Replies.SingleOrDefaultAsync(r => r.Id == post.Id && r.TopicId == topicId, cancel);
        return reply is null || (reply.DeletedAt is not null && !opened.MayModerate) ? null : new(opened, reply);
    }

    public Task RemovePostsAsync(Guid authorId, DateTimeOffset now, CancellationToken cancel) => PostRemoval.RunAsync(Session, authorId, now, cancel);

    public Task<List<CategoryView>> ReadCategoriesAsync(Viewer viewer, CancellationToken cancel) => CategoryReads.ListAsync(Session, viewer, cancel);

    public Task<CategoryView?> ReadCategoryAsync(CategoryRef category, Viewer viewer, CancellationToken cancel) => CategoryReads.OneAsync(Session, category, viewer, cancel);

    public Task<CategoryView?> OpenCategoryAsync(CategoryRef category, Viewer viewer, CancellationToken cancel) =>
        CategoryReads.OneAsync(Session, category, viewer, cancel, keep: true);

    public Task<TopicView?> ReadTopicAsync(long id, Viewer viewer, CancellationToken cancel) => TopicReads.OneAsync(Session, id, viewer, cancel);

    public Task<List<TopicSummary>> ReadTopicsAsync(TopicFilter filter, PageRequest page, CancellationToken cancel) => TopicReads.ListAsync(Session, filter, page, cancel);

    public Task<ReplyView?> ReadReplyAsync(long id, Viewer viewer, CancellationToken cancel) => ReplyReads.OneAsync(Session, id, viewer, cancel);

    public Task<List<ReplyView>> ReadRepliesAsync(long topicId, ReplyOrder order, PageRequest page, CancellationToken cancel) =>
        ReplyReads.ListAsync(Session, topicId, order, page, cancel);

    public Task<List<TitleSuggestion>> SuggestTitlesAsync(SearchText text, int atMost, Viewer viewer, CancellationToken cancel) => SuggestionReads.FindAsync(Session, text, atMost, viewer, cancel);
}

using Microsoft.EntityFrameworkCore;
using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure;

internal sealed class ForumsDb(DbContextOptions<ForumsDb> options) : ModuleDb(options, SchemaName), IForumsDb
{
    public const string SchemaName = "forums";

    public DbSet<Category> Categories => Set<Category>();

    public DbSet<Topic> Topics => Set<Topic>();

    public DbSet<Reply> Replies => Set<Reply>();

    public Task<Topic?> LockTopicAsync(long id, CancellationToken cancel)
    {
        LetGo<Topic, long>(id);
        return Topics.FromSql($"select * from forums.topics where id = {id} for no key update").SingleOrDefaultAsync(cancel);
    }

    public Task RemovePostsAsync(Guid authorId, DateTimeOffset now, CancellationToken cancel) => PostRemoval.RunAsync(Session, authorId, now, cancel);

    public Task<List<CategoryView>> ReadCategoriesAsync(bool moderator, CancellationToken cancel) => CategoryReads.ListAsync(Session, moderator, cancel);

    public Task<CategoryView?> ReadCategoryAsync(CategoryRef category, bool moderator, CancellationToken cancel) => CategoryReads.OneAsync(Session, category, moderator, cancel);

    public Task<TopicView?> ReadTopicAsync(long id, bool moderator, CancellationToken cancel) => TopicReads.OneAsync(Session, id, moderator, cancel);

    public Task<List<TopicSummary>> ReadTopicsAsync(TopicFilter filter, PageRequest page, CancellationToken cancel) => TopicReads.ListAsync(Session, filter, page, cancel);

    public Task<ReplyView?> ReadReplyAsync(long id, bool moderator, CancellationToken cancel) => ReplyReads.OneAsync(Session, id, moderator, cancel);

    public Task<List<ReplyView>> ReadRepliesAsync(long topicId, ReplyOrder order, PageRequest page, CancellationToken cancel) =>
        ReplyReads.ListAsync(Session, topicId, order, page, cancel);

    public Task<SearchHits> SearchAsync(SearchText text, SearchFilter filter, PageRequest page, CancellationToken cancel) => SearchReads.FindAsync(Session, text, filter, page, cancel);
}

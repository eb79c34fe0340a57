using Microsoft.EntityFrameworkCore;
using Modular.Forums.Domain;
using Modular.Forums.Domain.Attachments;
using Modular.Forums.Domain.Reports;
using Modular.Forums.Domain.Sanctions;
using Modular.Forums.Domain.Webhooks;

namespace Modular.Forums.Application;

/// <summary>The module's one port. Hot reads are methods of it, written as plain SQL in Infrastructure.</summary>
internal interface IForumsDb
{
    DbSet<Section> Sections { get; }

    DbSet<Category> Categories { get; }

    DbSet<Topic> Topics { get; }

    DbSet<Reply> Replies { get; }

    DbSet<Revision> Revisions { get; }

    DbSet<Change> Changes { get; }

    DbSet<ReportCase> ReportCases { get; }

    DbSet<Report> Reports { get; }

    DbSet<Standing> Standings { get; }

    DbSet<Sanction> Sanctions { get; }

    DbSet<Attachment> Attachments { get; }

    DbSet<Webhook> Webhooks { get; }

    DbSet<WebhookDelivery> WebhookDeliveries { get; }

    DbSet<Vote> Votes { get; }

    DbSet<Reaction> Reactions { get; }

    DbSet<Draft> Drafts { get; }

    /// <summary>The topic, with its row locked until the transaction ends; null when there is none that the viewer may see. Writes in one topic come one after another.</summary>
    Task<OpenedTopic?> OpenTopicAsync(long id, Viewer viewer, CancellationToken cancel, bool forReply = false);

    /// <summary>
    /// The same for a topic's own text or a reply. A deleted reply is there for who moderates only; whoever writes refuses it by its own rules.
    /// </summary>
    Task<OpenedPost?> OpenPostAsync(PostRef post, Viewer viewer, CancellationToken cancel);

    Task<List<CategoryView>> ReadCategoriesAsync(Viewer viewer, CancellationToken cancel);

    Task<CategoryView?> ReadCategoryAsync(CategoryRef category, Viewer viewer, CancellationToken cancel);

    /// <summary>The same, kept from being deleted until the transaction ends: for whoever puts a topic there.</summary>
    Task<CategoryView?> OpenCategoryAsync(CategoryRef category, Viewer viewer, CancellationToken cancel);

    Task<TopicView?> ReadTopicAsync(long id, Viewer viewer, CancellationToken cancel);

    /// <summary>One item more than asked for, where there are more.</summary>
    Task<List<TopicSummary>> ReadTopicsAsync(TopicFilter filter, PageRequest page, CancellationToken cancel);

    Task<ReplyView?> ReadReplyAsync(long id, Viewer viewer, CancellationToken cancel);

    /// <summary>One item more than asked for, where there are more.</summary>
    Task<List<ReplyView>> ReadRepliesAsync(long topicId, ReplyOrder order, PageRequest page, CancellationToken cancel);

    /// <summary>Titles for somebody who is still typing.</summary>
    Task<List<TitleSuggestion>> SuggestTitlesAsync(SearchText text, int atMost, Viewer viewer, CancellationToken cancel);

    /// <summary>Takes away all that somebody wrote.</summary>
    Task RemovePostsAsync(Guid authorId, DateTimeOffset now, CancellationToken cancel);

    Task<int> SaveChangesAsync(CancellationToken cancel);
}

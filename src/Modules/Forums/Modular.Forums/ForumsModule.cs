using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Modular.Accounts.Contracts;
using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Forums.Http;
using Modular.Forums.Infrastructure;
using Modular.Forums.Infrastructure.Attachments;
using Modular.Forums.Infrastructure.Changes;
using Modular.Forums.Infrastructure.Checks;
using Modular.Forums.Infrastructure.Demo;
using Modular.Forums.Infrastructure.Drafts;
using Modular.Forums.Infrastructure.Erasures;
using Modular.Forums.Infrastructure.Feeds;
using Modular.Forums.Infrastructure.Follows;
using Modular.Forums.Infrastructure.Generation;
using Modular.Forums.Infrastructure.Metrics;
using Modular.Forums.Infrastructure.Notifications;
using Modular.Forums.Infrastructure.Pages;
using Modular.Forums.Infrastructure.Reactions;
using Modular.Forums.Infrastructure.Reading;
using Modular.Forums.Infrastructure.Reports;
using Modular.Forums.Infrastructure.Revisions;
using Modular.Forums.Infrastructure.Sanctions;
using Modular.Forums.Infrastructure.Sections;
using Modular.Forums.Infrastructure.Statistics;
using Modular.Forums.Infrastructure.Tags;
using Modular.Forums.Infrastructure.Text;
using Modular.Forums.Infrastructure.Threads;
using Modular.Forums.Infrastructure.Views;
using Modular.Forums.Infrastructure.Votes;
using Modular.Forums.Infrastructure.Webhooks;
using Modular.Platform.Http.Security;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;
using Modular.Platform.Startup;
using Modular.Platform.UseCases;

namespace Modular.Forums;

/// <summary>Where a community talks: categories, topics and replies.</summary>
public static class ForumsModule
{
    /// <summary>Registers the module.</summary>
    public static void AddForums(this IHostApplicationBuilder host)
    {
        var services = host.Services;
        services.AddModuleDb<IForumsDb, ForumsDb>(ForumsDb.SchemaName);
        services.AddUniqueIndex("ux_topics_title", TopicErrors.DuplicateTitle);
        services.AddUniqueIndex("ux_categories_slug", CategoryErrors.SlugTaken);
        services.AddUseCases(typeof(ForumsModule).Assembly);
        services.AddPermissions(ForumsPermissions.All);
        services.AddScoped<Authors>();
        services.AddScoped<IPersonalData, ForumsPersonalData>();
        services.AddScoped<ChangeLog>();
        services.AddScoped<IReplyWriting, ReplyWriting>();
        services.AddSingleton<IMarkdown, MarkdownRendering>();
        services.AddJob<FollowChangesArgs, FollowChanges>(new() { KeepCompleted = false });
        services.AddSchedule("forums.follow_changes", TimeSpan.FromSeconds(1), new FollowChangesArgs());
        services.AddChangeFollower<CategoryTotals>();
        services.AddSearch();
        services.AddSections();
        services.AddRevisions();
        services.AddTags();
        services.AddThreads();
        services.AddErasures();
        services.AddReports();
        services.AddSanctions();
        services.AddAttachments();
        services.AddWebhooks();
        services.AddVotes();
        services.AddReactions();
        services.AddFollows();
        services.AddReading();
        services.AddNotifications();
        services.AddDrafts();
        services.AddHousekeeping(ChangeUpkeep.Statement);
        services.AddFeeds();
        services.AddPages();
        services.AddViews();
        services.AddStatistics();
        services.AddMetricsHistory();
        services.AddChecks();
        services.AddGeneration();
        services.AddScoped<DemoWriter>();
        if (host.WantsDemo()) services.AddStartupTask<DemoForum>();
    }

    /// <summary>Maps its routes.</summary>
    public static void MapForums(this IEndpointRouteBuilder app)
    {
        var forums = app.MapGroup("/api/v1/forums").WithTags("Forums");

        forums.MapCategories();
        forums.MapSections();
        forums.MapTags();
        forums.MapTopics();
        forums.MapTopicStates();
        forums.MapReplies();
        forums.MapReplyStates();
        forums.MapRevisions();
        forums.MapSearch();
        forums.MapReports();
        forums.MapPeople();
        forums.MapAttachments();
        forums.MapWebhooks();
        forums.MapVotes();
        forums.MapReactions();
        forums.MapFollows();
        forums.MapReading();
        forums.MapNotifications();
        forums.MapDrafts();
        forums.MapFeeds();
        forums.MapAtom();
        forums.MapStatistics();
        forums.MapMetrics();
    }
}

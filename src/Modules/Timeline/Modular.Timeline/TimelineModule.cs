using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Modular.Accounts.Contracts;
using Modular.Platform.Http.Security;
using Modular.Platform.Persistence;
using Modular.Platform.UseCases;
using Modular.Timeline.Application;
using Modular.Timeline.Application.Events;
using Modular.Timeline.Domain;
using Modular.Timeline.Domain.Reports;
using Modular.Timeline.Http;
using Modular.Timeline.Infrastructure;
using Modular.Timeline.Infrastructure.Dealing;
using Modular.Timeline.Infrastructure.Games;
using Modular.Timeline.Infrastructure.Import;
using Modular.Timeline.Infrastructure.Statistics;

namespace Modular.Timeline;

/// <summary>A game of putting historical events in order: the events, and what deals and judges them.</summary>
public static class TimelineModule
{
    /// <summary>Registers the module.</summary>
    public static void AddTimeline(this IHostApplicationBuilder host)
    {
        var services = host.Services;
        services.AddModuleDb<ITimelineDb, TimelineDb>(TimelineDb.SchemaName);
        services.AddUniqueIndex("ux_events_title_date", EventErrors.Duplicate);
        services.AddUniqueIndex("ux_timeline_categories_slug", CategoryErrors.SlugTaken);
        services.AddUniqueIndex("ux_timeline_reports_reporter", ReportErrors.AlreadyReported);
        services.AddUseCases(typeof(TimelineModule).Assembly);
        services.AddPermissions(TimelinePermissions.All);
        services.AddScoped<EventDesk>();
        services.AddScoped<IPersonalData, TimelinePersonalData>();
        services.AddDealing();
        services.AddDecks();
        services.AddGames();
        services.AddStatistics();
    }

    /// <summary>Maps its routes.</summary>
    public static void MapTimeline(this IEndpointRouteBuilder app)
    {
        var timeline = app.MapGroup("/api/v1/timeline").WithTags("Timeline");

        timeline.MapCategories();
        timeline.MapEvents();
        timeline.MapEventAdministration();
        timeline.MapDecks();
        timeline.MapReports();
        timeline.MapGames();
        timeline.MapStatistics();
        timeline.MapOwnStatistics();
        timeline.MapLeaderboards();
        timeline.MapAnalytics();
        timeline.MapGameAdministration();
    }
}

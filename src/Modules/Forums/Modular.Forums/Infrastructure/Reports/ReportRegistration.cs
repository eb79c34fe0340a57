using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application;
using Modular.Forums.Application.Reports;
using Modular.Forums.Domain.Reports;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Reports;

/// <summary>Registers reports and what moderators do about them.</summary>
internal static class ReportRegistration
{
    public static void AddReports(this IServiceCollection services)
    {
        services.AddScoped<ICaseReads, CaseReads>();
        services.AddScoped<CaseDesk>();
        services.AddScoped<PostRemoving>();
        services.AddScoped<IPersonalTraces, ModerationPersonalData>();
        services.AddUniqueIndex("ux_reports_reporter", ReportErrors.AlreadyReported);
    }
}

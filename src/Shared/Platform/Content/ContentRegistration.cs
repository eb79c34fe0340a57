using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Modular.Platform.Content.Files;
using Modular.Platform.Content.Upkeep;
using Modular.Platform.Jobs;
using Modular.Platform.Startup;

namespace Modular.Platform.Content;

/// <summary>Registers the content store and what keeps it in order.</summary>
internal static class ContentRegistration
{
    public static void AddContent(this IServiceCollection services)
    {
        services.AddOptions<ContentSettings>().BindConfiguration(ContentSettings.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ContentSettings>, ContentSettingsCheck>();
        services.AddSingleton<ContentFolder>();
        services.AddSingleton<ContentMark>();
        services.AddSingleton<ContentMetrics>();
        services.AddSingleton<ContentIntake>();
        services.AddStartupTask<ContentStart>();

        services.AddScoped<ContentRows>();
        services.AddScoped<ContentReferences>();
        services.AddScoped<IContentStore, ContentStore>();
        services.AddUpkeep();
    }

    private static void AddUpkeep(this IServiceCollection services)
    {
        services.AddSingleton<TableWalk>();
        services.AddSingleton<ContentRemoval>();
        services.AddSingleton<ContentCleanUp>();
        services.AddSingleton<ContentVerification>();
        services.AddSingleton<ContentStats>();
        services.AddSingleton<ContentWakeUp>();
        services.AddHostedService<ContentEraser>();
        services.AddSingleton<IOperatorVerbs, ContentVerbs>();

        services.AddJob<CleanUpContent, CleanUpContentHandler>(CleanUpContentHandler.Options);
        services.AddSchedule("platform.content_clean_up", "0 3 * * *", new CleanUpContent(DryRun: false));
        services.AddJob<VerifyContent, VerifyContentHandler>(VerifyContentHandler.Options);
        services.AddSchedule("platform.content_verify", "0 4 * * 0", new VerifyContent());
    }
}

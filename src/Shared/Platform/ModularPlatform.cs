using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Modular.Platform.Content;
using Modular.Platform.Events;
using Modular.Platform.Http;
using Modular.Platform.Http.OpenApi;
using Modular.Platform.Http.RateLimits;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;
using Modular.Platform.Observability;
using Modular.Platform.Persistence;
using Modular.Platform.RateLimits;
using Modular.Platform.Signals;
using Modular.Platform.Startup;
using Modular.Platform.UseCases;

namespace Modular.Platform;

/// <summary>What every module stands on, and the way a request takes through it.</summary>
public static class ModularPlatform
{
    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromSeconds(8);

    /// <summary>Registers the platform; modules come after it.</summary>
    public static void AddPlatform(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddLogging();
        Telemetry.Add(builder);

        services.AddOptions<InstallationSettings>().BindConfiguration(InstallationSettings.Section)
            .Validate(s => s.MaxBodyBytes > 0, "Modular:MaxBodyBytes must be positive.")
            .Validate(s => s.PublicAddress is null || PublicAddress.IsOne(s.PublicAddress), "Modular:PublicAddress is http(s)://host, without a query.")
            .Validate(s => s.RecentSignInMinutes is >= 1 and <= 1440, "Modular:RecentSignInMinutes is 1 to 1440.").ValidateOnStart();
        services.AddSingleton<TimeProvider, MicrosecondClock>();
        services.AddSingleton(provider => MasterKeyFile.Load(provider.GetRequiredService<IOptions<InstallationSettings>>(), provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton<Banner>();

        services.AddPersistence();
        services.AddSignals();
        services.AddRateLimits();
        services.AddUseCasePipeline();
        services.AddEvents();
        services.AddContent();
        services.AddHttpConventions();
        builder.UseDefaultAddress();
        services.Configure<HostOptions>(o => o.ShutdownTimeout = ShutdownLimit);
    }

    /// <summary>The way of a request, outermost first.</summary>
    public static void UsePlatform(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<RequestIds>();
        app.UseMiddleware<WriteLog>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<ExceptionAnswers>();
        app.UseStatusCodePages(EmptyAnswers.Fill);
        app.UseMiddleware<NulGuard>();
        app.Use(HeadRequests.Answer);
        app.UseWebSockets();
        app.UseApiPage();
        app.UseRouting();
        app.UseAuthentication();
        app.Use(Callers.Identify);
        app.UseMiddleware<RateLimiting>();
        app.UseMiddleware<CsrfGuard>();
        app.UseAuthorization();
        app.UseMiddleware<RecentSignInGuard>();
        app.Use(Preconditions.Check);

        app.MapHealth();
        app.MapApiDocument();
    }
}

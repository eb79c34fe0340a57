using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Startup;

namespace Modular.Forums.Infrastructure.Checks;

/// <summary>Registers what compares everything that is stored twice.</summary>
internal static class CheckRegistration
{
    public static void AddChecks(this IServiceCollection services)
    {
        services.AddScoped<Verification>();
        services.AddSingleton<IOperatorVerbs, ForumVerbs>();
    }
}

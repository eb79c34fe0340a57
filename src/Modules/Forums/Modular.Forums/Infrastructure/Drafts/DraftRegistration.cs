using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application;
using Modular.Forums.Application.Drafts;

namespace Modular.Forums.Infrastructure.Drafts;

internal static class DraftRegistration
{
    public static void AddDrafts(this IServiceCollection services)
    {
        services.AddScoped<DraftKeys>();
        services.AddScoped<IPersonalTraces, DraftTraces>();
    }
}

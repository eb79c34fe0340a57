using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application;
using Modular.Forums.Application.Revisions;

namespace Modular.Forums.Infrastructure.Revisions;

/// <summary>Registers what the edit history needs.</summary>
internal static class RevisionRegistration
{
    public static void AddRevisions(this IServiceCollection services)
    {
        services.AddScoped<IRevisions, RevisionRows>();
        services.AddScoped<IPostLeftovers, RevisionRows>();
    }
}

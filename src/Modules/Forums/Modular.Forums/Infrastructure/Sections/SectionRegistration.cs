using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application;
using Modular.Forums.Application.Sections;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Sections;

/// <summary>Registers what sections and categories need.</summary>
internal static class SectionRegistration
{
    public static void AddSections(this IServiceCollection services)
    {
        services.AddUniqueIndex("ux_sections_name", SectionErrors.NameTaken);
        services.AddScoped<ISections, SectionRows>();
        services.AddScoped<ICategoryRemoval, CategoryRemoval>();
    }
}

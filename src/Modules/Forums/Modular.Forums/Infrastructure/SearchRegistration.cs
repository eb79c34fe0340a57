using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application;

namespace Modular.Forums.Infrastructure;

/// <summary>Registers what searching needs.</summary>
internal static class SearchRegistration
{
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddOptions<SearchSettings>().BindConfiguration(SearchSettings.Section).Validate(s => s.IsValid, SearchSettings.Rules).ValidateOnStart();
        services.AddKeyedSingleton(Searching.Turns, (provider, _) => Searching.NewTurns(provider));
        services.AddScoped<ISearching, Searching>();
    }
}

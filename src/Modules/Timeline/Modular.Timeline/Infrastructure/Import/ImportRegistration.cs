using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Startup;
using Modular.Timeline.Application.Import;
using Modular.Timeline.Infrastructure.Decks;

namespace Modular.Timeline.Infrastructure.Import;

/// <summary>Registers what takes files of events in and gives them out.</summary>
internal static class ImportRegistration
{
    public static void AddDecks(this IServiceCollection services)
    {
        services.AddOptions<DeckSettings>().BindConfiguration(DeckSettings.Section);
        services.AddSingleton<IDeckReader, DeckReader>();
        services.AddScoped<IDeckRows, DeckRows>();
        services.AddScoped<IDeckExport, DeckExport>();
        services.AddScoped<DeckImport>();
        services.AddSingleton<IOperatorVerbs, TimelineVerbs>();
        services.AddStartupTask<ShippedDeck>();
    }
}

using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application;
using Modular.Forums.Application.Reading;

namespace Modular.Forums.Infrastructure.Reading;

internal static class ReadingRegistration
{
    public static void AddReading(this IServiceCollection services)
    {
        services.AddScoped<IReadingDb, ReadingDb>();
        services.AddScoped<IPersonalTraces, ReadingTraces>();
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace Modular.Platform.Persistence;

/// <summary>Registers what a module lets go of when it has had its day.</summary>
public static class HousekeepingRegistration
{
    /// <summary>Runs <paramref name="statement"/> every ten minutes, again and again until it finds nothing.</summary>
    /// <param name="services">The container.</param>
    /// <param name="statement">A delete of at most a thousand rows without parameters, by an index; several nodes may run it at once.</param>
    public static void AddHousekeeping(this IServiceCollection services, string statement) => services.AddSingleton(new HousekeepingStatement(statement));
}

internal sealed record HousekeepingStatement(string Text);

using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application.Sanctions;

namespace Modular.Forums.Infrastructure.Sanctions;

/// <summary>Registers warnings and suspensions, and what keeps suspended people from posting.</summary>
internal static class SanctionRegistration
{
    public static void AddSanctions(this IServiceCollection services)
    {
        services.AddScoped<IStandings, Standings>();
        services.AddScoped<Sanctioning>();
        services.AddSingleton<SuspendedPeople>();
        services.AddScoped<ISuspendedPeople, SuspensionCheck>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(RefuseSuspended<,>));
    }
}

using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application;
using Modular.Forums.Application.Votes;

namespace Modular.Forums.Infrastructure.Votes;

internal static class VoteRegistration
{
    public static void AddVotes(this IServiceCollection services)
    {
        services.AddScoped<IVoteReads, VoteReads>();
        services.AddScoped<IPersonalTraces, VoteTraces>();
        services.AddScoped<IPostLeftovers, OpinionLeftovers>();
    }
}

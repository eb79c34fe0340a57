using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application;
using Modular.Forums.Application.Reactions;

namespace Modular.Forums.Infrastructure.Reactions;

internal static class ReactionRegistration
{
    public static void AddReactions(this IServiceCollection services)
    {
        services.AddOptions<ReactionSettings>().BindConfiguration(ReactionSettings.Section)
            .Validate(s => s.IsValid, $"{ReactionSettings.Section}:Allowed names single emoji.").ValidateOnStart();
        services.AddScoped<IReactionReads, ReactionReads>();
        services.AddScoped<IPersonalTraces, ReactionTraces>();
    }
}

using System.Reflection;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.RateLimits;

namespace Modular.Platform.UseCases;

/// <summary>Registers use cases. The pipeline is registered once, for all modules.</summary>
public static class UseCaseRegistration
{
    /// <summary>Finds and registers all handlers of a module, and the limits on its commands.</summary>
    public static void AddUseCases(this IServiceCollection services, Assembly module)
    {
        foreach (var type in module.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            if (type.IsAssignableTo(typeof(ILimitedCommand))) services.AddSingleton((RateLimitPolicy)type.GetProperty(nameof(ILimitedCommand.Limit))!.GetValue(null)!);
            foreach (var contract in type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)))
                services.AddScoped(contract, type);
        }
    }

    /// <summary>The order of registration is the order of execution, outermost first.</summary>
    internal static void AddUseCasePipeline(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<UseCaseScope>();
        services.AddScoped(provider => provider.GetRequiredService<UseCaseScope>().Context);
        services.AddScoped(provider => provider.GetRequiredService<UseCaseContext>().Caller);
        services.AddScoped(provider => provider.GetRequiredService<UseCaseContext>().IfMatch
            ?? throw new InvalidOperationException("The route takes an IfMatch but calls neither RequireIfMatch nor TakeIfMatch."));
        services.AddSingleton<UseCaseMetrics>();
        services.AddScoped<IdempotencyStore>();
        services.AddScoped<IStoredAnswers>(provider => provider.GetRequiredService<IdempotencyStore>());

        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ObserveUseCase<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(RepeatUseCase<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TransactUseCase<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ReplayUseCase<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LimitUseCase<,>));
    }
}

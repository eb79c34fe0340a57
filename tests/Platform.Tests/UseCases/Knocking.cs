using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Modular.Kernel;
using Modular.Platform.Persistence;
using Modular.Platform.RateLimits;
using Modular.Platform.UseCases;

namespace Platform.Tests.UseCases;

/// <summary>A small module of the tests: a command that is limited, and others that send it.</summary>
internal sealed class Knocking
{
    public static readonly Error Refusal = new(ErrorKind.Conflict, "knocking.refused", "As asked.");

    private int _runs;

    /// <summary>How often the handler ran.</summary>
    public int Runs => _runs;

    /// <summary>What the handler does, told how often it has run.</summary>
    public Func<int, DbSession, Task<Result<Done>>> Ending { get; set; } = (_, _) => Task.FromResult<Result<Done>>(new Done());

    public Task<Result<Done>> RunAsync(DbSession session) => Ending(Interlocked.Increment(ref _runs), session);

    public static void Register(IServiceCollection services, Knocking knocking)
    {
        services.AddSingleton(knocking);
        services.AddScoped<IRequestHandler<Knock, Result<Done>>, KnockHandler>();
        services.AddScoped<IRequestHandler<KnockTwice, Result<Done>>, KnockTwiceHandler>();
        services.AddScoped<IRequestHandler<CountedKnockTwice, Result<Done>>, CountedKnockTwiceHandler>();
    }
}

internal sealed record Knock : ICommand<Done>, ILimitedCommand
{
    public static RateLimitPolicy Limit { get; } = new("knocks", 3, 3600);
}

internal sealed class KnockHandler(Knocking knocking, DbSession session) : ICommandHandler<Knock, Done>
{
    public Task<Result<Done>> Handle(Knock command, CancellationToken cancel) => knocking.RunAsync(session);
}

/// <summary>Is not limited itself.</summary>
internal sealed record KnockTwice : ICommand<Done>;

internal sealed class KnockTwiceHandler(IMediator send) : ICommandHandler<KnockTwice, Done>
{
    public async Task<Result<Done>> Handle(KnockTwice command, CancellationToken cancel)
    {
        var first = await send.Send(new Knock(), cancel);
        return first.IsSuccess ? await send.Send(new Knock(), cancel) : first;
    }
}

/// <summary>Is limited as what it sends is.</summary>
internal sealed record CountedKnockTwice : ICommand<Done>, ILimitedCommand
{
    public static RateLimitPolicy Limit => Knock.Limit;
}

internal sealed class CountedKnockTwiceHandler(IMediator send) : ICommandHandler<CountedKnockTwice, Done>
{
    public async Task<Result<Done>> Handle(CountedKnockTwice command, CancellationToken cancel)
    {
        await send.Send(new Knock(), cancel);
        return await send.Send(new Knock(), cancel);
    }
}

using System.Collections.Concurrent;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Modular.Kernel;
using Modular.Platform.Events;
using Modular.Platform.Persistence;
using Modular.Platform.UseCases;

namespace Platform.Tests.UseCases;

/// <summary>A small module of the tests: one command, one event, one listener. What they write are rows of platform.settings.</summary>
internal sealed class Planted
{
    public static readonly Error Refusal = new(ErrorKind.Conflict, "planted.refused", "As asked.");
    public static readonly Error Taken = new(ErrorKind.Conflict, "planted.taken", "This name is taken.");

    /// <summary>How often the handler ran, by the name it was given.</summary>
    public ConcurrentDictionary<string, int> Runs { get; } = new(StringComparer.Ordinal);

    /// <summary>How often the listener ran, by the name it heard.</summary>
    public ConcurrentDictionary<string, int> Heard { get; } = new(StringComparer.Ordinal);

    /// <summary>What the listener has done, in this order.</summary>
    public ConcurrentQueue<string> Order { get; } = [];

    /// <summary>What the handler does between its writes and its answer.</summary>
    public Func<Ring, DbSession, Task<Result<string>>> Ending { get; set; } = (ring, _) => Task.FromResult<Result<string>>(ring.Name);

    /// <summary>How often the listener fails before it succeeds.</summary>
    public int Failures { get; set; }

    public static void Register(IServiceCollection services, Planted planted)
    {
        services.AddSingleton(planted);
        services.AddScoped<IRequestHandler<Ring, Result<string>>, RingHandler>();
        services.AddEventListener<Rang, Note>();
        services.AddUniqueIndex("settings_pkey", Taken);
    }
}

internal sealed record Ring(string Name) : ICommand<string>;

internal sealed class RingHandler(Planted planted, DbSession session, IEventPublisher events) : ICommandHandler<Ring, string>
{
    public async Task<Result<string>> Handle(Ring command, CancellationToken cancel)
    {
        planted.Runs.AddOrUpdate(command.Name, 1, (_, n) => n + 1);
        await using (var insert = session.Command("insert into platform.settings (name, value) values ($1, 'rung')").With(command.Name)) await insert.ExecuteNonQueryAsync(cancel);
        await events.PublishAsync(new Rang(command.Name), cancel);
        return await planted.Ending(command, session);
    }
}

internal sealed record Rang(string What) : IIntegrationEvent
{
    public static string Name => "planted.rang";

    /// <summary>Bells of one tower are heard in order: tower/1, tower/2 …</summary>
    string? IIntegrationEvent.About => What.Contains('/', StringComparison.Ordinal) ? What.Split('/')[0] : null;
}

/// <summary>Counts what it hears in the database, in the transaction of the delivery, and only then fails as often as asked.</summary>
internal sealed class Note(Planted planted, DbSession session) : IEventListener<Rang>
{
    public static string Name => "planted.note";

    public async Task HandleAsync(Rang happened, CancellationToken cancel)
    {
        var runs = planted.Heard.AddOrUpdate(happened.What, 1, (_, n) => n + 1);
        await using (var count = session.Command("""
            insert into platform.settings as s (name, value) values ('heard.' || $1, '1') on conflict (name) do update set value = (s.value::int + 1)::text
            """).With(happened.What)) await count.ExecuteNonQueryAsync(cancel);
        if (runs <= planted.Failures) throw new InvalidOperationException("Not yet.");

        planted.Order.Enqueue(happened.What);
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Jobs;

namespace Scheduling.Tests.Http;

/// <summary>Types of job for the tests, and what their handlers did.</summary>
internal sealed class PlantedJobs
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new(StringComparer.Ordinal);

    /// <summary>What began, with the ticks of its beginning.</summary>
    public ConcurrentQueue<(string What, long At)> Begun { get; } = new();

    public void Register(IServiceCollection services)
    {
        services.AddSingleton(this);
        services.AddJob<Note, NoteHandler>(new() { Queue = "notes", Priority = 3 });
        services.AddJob<Hold, HoldHandler>(new() { Breaker = false });
        services.AddJob<Fall, FallHandler>(new() { Retry = new(2, [TimeSpan.FromHours(1)], TimeSpan.FromHours(1)), Breaker = false });
        services.AddJob<Lean, LeanHandler>();
        services.AddJob<Single, SingleHandler>(new() { MaxGlobal = 1, Breaker = false });
        services.AddJob<Rare, RareHandler>(new() { Rate = new(1, TimeSpan.FromHours(1)) });
    }

    public Task WaitAsync(string name, CancellationToken cancel)
    {
        Begun.Enqueue((name, Stopwatch.GetTimestamp()));
        return Gate(name).Task.WaitAsync(cancel);
    }

    public void Open(string name) => Gate(name).TrySetResult();

    private TaskCompletionSource Gate(string name) => _gates.GetOrAdd(name, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}

/// <summary>Says something, reports and answers.</summary>
internal sealed record Note(string Text, int Times = 1) : IJobArgs
{
    public static string JobType => "test.note";
}

internal sealed class NoteHandler(PlantedJobs planted) : IJobHandler<Note>
{
    public Task<Result<Done>> HandleAsync(Note args, JobContext context, CancellationToken cancel)
    {
        planted.Begun.Enqueue((args.Text, Stopwatch.GetTimestamp()));
        context.Answer(new { said = args.Text });
        return Task.FromResult<Result<Done>>(new Done());
    }
}

/// <summary>Runs until it is let go or cancelled.</summary>
internal sealed record Hold(string Name) : IJobArgs
{
    public static string JobType => "test.hold";
}

internal sealed class HoldHandler(PlantedJobs planted) : IJobHandler<Hold>
{
    public async Task<Result<Done>> HandleAsync(Hold args, JobContext context, CancellationToken cancel)
    {
        context.Report(1, 3, "waiting");
        await planted.WaitAsync(args.Name, cancel);
        return args.Name.StartsWith("fall", StringComparison.Ordinal) ? throw new InvalidOperationException("It fell in the end.") : new Done();
    }
}

/// <summary>Fails.</summary>
internal sealed record Fall(string How) : IJobArgs
{
    public static string JobType => "test.fall";
}

internal sealed class FallHandler : IJobHandler<Fall>
{
    public Task<Result<Done>> HandleAsync(Fall args, JobContext context, CancellationToken cancel) =>
        args.How == "refuse" ? Task.FromResult<Result<Done>>(new Error(ErrorKind.Conflict, "test.makes_no_sense", "This makes no sense.")) : throw new InvalidOperationException("It fell: " + args.How);
}

/// <summary>Fails, because what it leans on does.</summary>
internal sealed record Lean(string How) : IJobArgs
{
    public static string JobType => "test.lean";
}

internal sealed class LeanHandler : IJobHandler<Lean>
{
    public Task<Result<Done>> HandleAsync(Lean args, JobContext context, CancellationToken cancel) => throw new InvalidOperationException("It fell: " + args.How);
}

/// <summary>One at a time, everywhere.</summary>
internal sealed record Single(string Name) : IJobArgs
{
    public static string JobType => "test.single";
}

internal sealed class SingleHandler(PlantedJobs planted) : IJobHandler<Single>
{
    public async Task<Result<Done>> HandleAsync(Single args, JobContext context, CancellationToken cancel)
    {
        await planted.WaitAsync(args.Name, cancel);
        return new Done();
    }
}

/// <summary>Once an hour.</summary>
internal sealed record Rare(string Name) : IJobArgs
{
    public static string JobType => "test.rare";
}

internal sealed class RareHandler : IJobHandler<Rare>
{
    public Task<Result<Done>> HandleAsync(Rare args, JobContext context, CancellationToken cancel) => Task.FromResult<Result<Done>>(new Done());
}

using Modular.Platform.Jobs;
using Modular.Platform.UseCases;

namespace Jobs.Work;

/// <summary>A command that enqueues a job and then is refused, or not, or never comes to its end.</summary>
internal sealed record Decide(long Number, Decision Decision) : ICommand<Done>;

internal enum Decision
{
    Commit,
    Refuse,
    Throw,
    Hang,
}

internal sealed class DecideHandler(IJobQueue jobs) : ICommandHandler<Decide, Done>
{
    private static readonly Error Refused = new(ErrorKind.Conflict, "bench.refused", "That was the plan.");

    public async Task<Result<Done>> Handle(Decide command, CancellationToken cancel)
    {
        await jobs.EnqueueAsync(new Entry(command.Number, null, 0, false), null, cancel);
        switch (command.Decision)
        {
            case Decision.Commit: return new Done();
            case Decision.Refuse: return Refused;
            case Decision.Throw: throw new TimeoutException("That was the plan.");
            default:
                Lines.Say(new { hanging = command.Number });
                await Task.Delay(Timeout.Infinite, cancel);
                return Refused;
        }
    }
}

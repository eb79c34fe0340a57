using Modular.Platform.Jobs;

namespace Platform.Tests.Content;

/// <summary>A job that nobody runs.</summary>
internal sealed class PlantedJob : JobContext
{
    public object? Saved { get; set; }

    public object? Answered { get; private set; }

    public override long JobId => 1;

    public override int Attempt => 1;

    public override int MaxAttempts => 1;

    public override Guid? CreatedBy => null;

    public override void Report(long current, long? total = null, string? message = null) { }

    public override void Heartbeat() { }

    public override TState? State<TState>() where TState : class => (TState?)Saved;

    public override Task SaveStateAsync<TState>(TState state, CancellationToken cancel)
    {
        Saved = state;
        return Task.CompletedTask;
    }

    public override void Answer<TAnswer>(TAnswer answer) => Answered = answer;
}

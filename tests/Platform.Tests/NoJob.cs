using Modular.Platform.Jobs;

namespace Platform.Tests;

/// <summary>The job around a handler that a test calls itself.</summary>
internal sealed class NoJob : JobContext
{
    public override long JobId => 0;

    public override int Attempt => 1;

    public override int MaxAttempts => 1;

    public override Guid? CreatedBy => null;

    public object? Answered { get; private set; }

    public override void Report(long current, long? total = null, string? message = null) { }

    public override void Heartbeat() { }

    public override TState? State<TState>() where TState : class => null;

    public override Task SaveStateAsync<TState>(TState state, CancellationToken cancel) => Task.CompletedTask;

    public override void Answer<TAnswer>(TAnswer answer) => Answered = answer;
}

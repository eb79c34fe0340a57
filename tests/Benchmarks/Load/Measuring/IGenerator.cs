namespace Load.Measuring;

/// <summary>Sends requests as fast as answers come.</summary>
internal interface IGenerator
{
    string Name { get; }

    /// <exception cref="BenchException">A request failed: figures of refusals would be worth nothing.</exception>
    Task<Measurement> RunAsync(Target target, int connections, TimeSpan duration, CancellationToken cancel);
}

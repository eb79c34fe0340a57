namespace Modular.Platform.Startup;

/// <summary>
/// Something a module makes sure of at every start, after the migrations and before the first request: keys, a first admin, demo data.
/// Tasks run in the order of registration, on one node at a time, each in a scope of its own; they must be repeatable.
/// </summary>
public interface IStartupTask
{
    /// <summary>Makes sure.</summary>
    Task RunAsync(CancellationToken cancel);
}

namespace Modular.Platform.Persistence.Migrations.Waiting;

/// <summary>How long a run waits for what others hold.</summary>
internal sealed record MigrationWaits
{
    /// <summary>For another process's run.</summary>
    public TimeSpan OtherRun { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For a lock, at one try. Everybody who comes after a waiting statement waits behind it, so it gives way soon.</summary>
    public TimeSpan Lock { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>For a lock, over all tries.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For what a concurrent build waits for. Nobody waits behind that, and its work is lost when it gives up.</summary>
    public TimeSpan Concurrent { get; init; } = TimeSpan.FromMinutes(30);
}

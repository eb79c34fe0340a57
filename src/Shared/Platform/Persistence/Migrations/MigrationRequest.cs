using Modular.Platform.Persistence.Migrations.Progress;
using Modular.Platform.Persistence.Migrations.Waiting;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>What a run is to do; all that is pending, or all of the latest batch, where nothing is said.</summary>
internal sealed record MigrationRequest
{
    /// <summary>Up: the last one to apply. Down: the last one to keep. An id, a unique beginning of one, or a name.</summary>
    public string? To { get; init; }

    /// <summary>Up: only this module's.</summary>
    public string? Module { get; init; }

    /// <summary>Down: how many migrations.</summary>
    public int? Steps { get; init; }

    /// <summary>Up: refuse what is older than one that ran in its module.</summary>
    public bool Strict { get; init; }

    /// <summary>In place of the runner's own.</summary>
    public MigrationWaits? Waits { get; init; }

    /// <summary>In place of the log.</summary>
    public IMigrationProgress? Progress { get; init; }
}

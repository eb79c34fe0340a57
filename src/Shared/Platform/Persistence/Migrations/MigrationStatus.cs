namespace Modular.Platform.Persistence.Migrations;

/// <summary>Where one migration stands, with its row in the history unless it is pending.</summary>
internal sealed record MigrationStatus(string Module, string Id, MigrationState State, AppliedMigration? Applied)
{
    /// <summary>Pending, though one of its module ran that is younger.</summary>
    public bool OutOfOrder { get; init; }

    /// <summary>Pending, and versions that do not know it cannot work with what it makes.</summary>
    public bool Breaking { get; init; }
}

internal enum MigrationState
{
    /// <summary>Known here, not in the history.</summary>
    Pending,

    /// <summary>In the history as it is here.</summary>
    Applied,

    /// <summary>In the history, but its file is another one now.</summary>
    Changed,

    /// <summary>In the history under another id or module: the row there is the former one.</summary>
    Renamed,

    /// <summary>In the history, unknown to this version.</summary>
    Missing,
}

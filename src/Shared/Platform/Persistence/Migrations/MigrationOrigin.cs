namespace Modular.Platform.Persistence.Migrations;

/// <summary>How a row came into the history.</summary>
internal static class MigrationOrigin
{
    /// <summary>The migration ran here.</summary>
    public const string Run = "run";

    /// <summary>A baseline says that the schema is what the migration makes. It is not rolled back.</summary>
    public const string Baseline = "baseline";

    /// <summary>The same, and somebody said since that it may be rolled back.</summary>
    public const string Released = "released";
}

namespace Modular.Platform.Persistence.Migrations.Verifying;

/// <summary>Where the history and the files differ.</summary>
internal static class HistoryFindings
{
    public static IEnumerable<Finding> Of(MigrationPlan plan) => plan.Status().Select(Of).OfType<Finding>();

    private static Finding? Of(MigrationStatus status) => status.State switch
    {
        MigrationState.Pending => new(Name(status), "pending", "Run `modular db up`."),
        MigrationState.Changed => new(Name(status), "its file was changed after it ran", "Restore the file and put the change into a new migration; if the schema is right as it is, `modular db repair`."),
        MigrationState.Renamed => new(Name(status), $"ran as {status.Applied!.Name}", "Have the history follow with `modular db repair`."),
        MigrationState.Missing => new(Name(status), "ran here and is unknown to this version", "Use a version that knows it, or roll it back with one."),
        _ => null,
    };

    private static string Name(MigrationStatus status) => $"{status.Module}/{status.Id}";
}

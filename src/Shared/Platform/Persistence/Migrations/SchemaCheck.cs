namespace Modular.Platform.Persistence.Migrations;

internal sealed class SchemaCheck(MigrationRunner migrations) : ISchemaCheck
{
    public async Task EnsureCurrentAsync(CancellationToken cancel)
    {
        await migrations.EnsureCompatibleAsync(cancel);
        var pending = (await migrations.StatusAsync(cancel)).Count(m => m.State == MigrationState.Pending);
        if (pending > 0) throw new StartupException($"The schema lacks {pending} migrations: run `modular db up` first.");
    }
}

namespace Modular.Platform.Persistence.Migrations;

internal sealed class MigrationRunner
{
#pragma warning disable CA1822, IDE0060
    public Task<MigrationRun> UpAsync(CancellationToken cancel) => throw new NotSupportedException();

#pragma warning disable CA1822, IDE0060
    public Task<MigrationRun> DownAsync(CancellationToken cancel) => throw new NotSupportedException();

#pragma warning disable CA1822, IDE0060
    public Task<IReadOnlyList<MigrationStatus>> StatusAsync(CancellationToken cancel) => throw new NotSupportedException();

#pragma warning disable CA1822, IDE0060
    public Task EnsureCompatibleAsync(CancellationToken cancel) => throw new NotSupportedException();
}

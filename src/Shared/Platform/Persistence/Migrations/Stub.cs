using System.Reflection;
namespace Modular.Platform.Persistence.Migrations;
/// <summary>x</summary>
public sealed record MigrationSource(string Module, Assembly Assembly);
internal sealed record MigrationRun(int Batch, IReadOnlyList<string> Migrations);
internal sealed record MigrationStatus(string State, string Module, string Id, int? Batch, DateTimeOffset? AppliedAt, TimeSpan? Duration);
internal sealed class MigrationRunner {
  public Task<MigrationRun> UpAsync(CancellationToken c) => throw new NotImplementedException();
  public Task<MigrationRun> DownAsync(CancellationToken c) => throw new NotImplementedException();
  public Task<IReadOnlyList<MigrationStatus>> StatusAsync(CancellationToken c) => throw new NotImplementedException();
  public Task EnsureCompatibleAsync(CancellationToken c) => throw new NotImplementedException();
}

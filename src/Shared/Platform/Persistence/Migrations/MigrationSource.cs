using System.Reflection;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>Where a module keeps its migrations.</summary>
public sealed record MigrationSource(string Module, Assembly Assembly);

internal sealed record MigrationRun(int Batch, IReadOnlyList<string> Migrations);

internal sealed record MigrationStatus(string State, string Module, string Id, int? Batch, DateTimeOffset? AppliedAt, TimeSpan? Duration);

using Modular.Platform.Persistence.Migrations.Effects;

namespace Modular.Platform.Persistence.Migrations.Linting;

/// <summary>Something that a migration does not do without giving a reason.</summary>
/// <param name="Name">How an allow line names it; it never changes.</param>
/// <param name="Why">What would happen.</param>
/// <param name="Instead">The safe way to the same end.</param>
/// <param name="Forbids">Whether a change falls under it.</param>
internal sealed record LintRule(string Name, string Why, string Instead, Func<Change, MigrationFacts, bool> Forbids);

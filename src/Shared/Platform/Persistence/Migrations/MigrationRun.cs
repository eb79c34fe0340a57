namespace Modular.Platform.Persistence.Migrations;

/// <summary>What a run did.</summary>
/// <param name="Batch">The batch that was applied, or the highest that was reverted; null when there was nothing to do.</param>
/// <param name="Migrations">Names such as <c>forums/20261121090000_create_topics</c>, in the order in which they ran.</param>
internal sealed record MigrationRun(int? Batch, IReadOnlyList<string> Migrations)
{
    public static readonly MigrationRun Nothing = new(null, []);
}

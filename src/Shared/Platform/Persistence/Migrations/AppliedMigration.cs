using System.Text.Json.Serialization;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>A row of the history: what ran, when, and what it looked like then.</summary>
internal sealed record AppliedMigration(string Module, string Id, int Batch, string Checksum, TimeSpan Duration, bool Breaking, DateTimeOffset AppliedAt)
{
    [JsonIgnore]
    public (string Module, string Id) Key => (Module, Id);

    public string Name => $"{Module}/{Id}";

    /// <summary>How it came to be in the history.</summary>
    public string Origin { get; init; } = MigrationOrigin.Run;

    /// <summary>How long each of its statements took; of a batched one all its batches together. Empty where that was not kept: by psql, a baseline, or versions of before.</summary>
    public IReadOnlyList<long> StatementMicroseconds { get; init; } = [];
}

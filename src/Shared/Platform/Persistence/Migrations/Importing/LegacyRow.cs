namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>One migration as the old tool noted it.</summary>
/// <param name="Key">The tool's id or version.</param>
/// <param name="Name">To the letter, with slash and extension.</param>
/// <param name="Batch">The tool's own count.</param>
/// <param name="At">Null when there is none, or none that a calendar has.</param>
/// <param name="Written">The time as the old database writes it.</param>
/// <param name="Checksum">As text, bytes in hex.</param>
/// <param name="Nanoseconds">How long it took.</param>
/// <param name="Doubtful">The zone's clock showed that time twice, or never.</param>
/// <param name="Failed">The tool says that it did not end well.</param>
internal sealed record LegacyRow(
    string? Key, string? Name, long? Batch, DateTime? At, string? Written, string? Checksum, long? Nanoseconds, bool Doubtful, bool Failed);

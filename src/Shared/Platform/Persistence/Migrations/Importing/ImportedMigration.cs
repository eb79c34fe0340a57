using System.Globalization;
using System.Text.Json.Serialization;

namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>A migration that another tool ran, as that tool noted it. It is remembered, and never run or rolled back here.</summary>
/// <param name="Module">Under which it was imported.</param>
/// <param name="Tool">Who ran it.</param>
/// <param name="OriginalId">The tool's id or version.</param>
/// <param name="Name">To the letter.</param>
/// <param name="OriginalBatch">The tool's batch, where it counted any.</param>
/// <param name="AppliedAt">Null when the tool did not say.</param>
/// <param name="Zone">Whose clock the time was read by; null when it had a zone of its own.</param>
/// <param name="Checksum">The tool's.</param>
/// <param name="DurationNanoseconds">As exact as the tool was.</param>
internal sealed record ImportedMigration(
    string Module, string Tool, string OriginalId, string Name, long? OriginalBatch, DateTime? AppliedAt, string? Zone, string? Checksum, long? DurationNanoseconds)
{
    /// <summary>0, before all batches of our own.</summary>
    public int Batch { get; init; }

    /// <summary>The name on one line, whatever is in it.</summary>
    [JsonIgnore]
    public string Shown => string.Concat(Name.Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString()));

    [JsonIgnore]
    public string When => AppliedAt?.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture) ?? "at an unknown time";

    /// <summary>Whether somebody who types this means it: as the tool wrote it, or without its slash, folder and extension.</summary>
    public bool IsCalled(string name) => string.Equals(Bare(Name), Bare(name), StringComparison.Ordinal) || string.Equals(OriginalId, name, StringComparison.Ordinal);

    private static string Bare(string name) => Path.GetFileNameWithoutExtension(name);
}

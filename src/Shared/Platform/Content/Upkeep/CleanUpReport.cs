using System.Globalization;

namespace Modular.Platform.Content.Upkeep;

/// <summary>What a clean-up found, and removed unless it only looked.</summary>
internal sealed class CleanUpReport
{
    /// <summary>Contents looked at.</summary>
    public long Contents { get; set; }

    /// <summary>Files looked at.</summary>
    public long Files { get; set; }

    /// <summary>Contents that nobody holds.</summary>
    public long Unheld { get; set; }

    /// <summary>Files that no row knows.</summary>
    public long Orphans { get; set; }

    /// <summary>Uploads that broke off.</summary>
    public long Unfinished { get; set; }

    /// <summary>The bytes of all three.</summary>
    public long Bytes { get; set; }

    /// <summary>Contents without their file.</summary>
    public long Missing { get; set; }

    /// <summary>Files that are none of ours, left alone.</summary>
    public long Foreign { get; set; }

    /// <summary>What could not be removed, and is tried again the next time.</summary>
    public long Failed { get; set; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Contents} contents and {Files} files looked at: {Unheld} held by nobody, {Orphans} without a row, {Unfinished} unfinished, {Bytes} bytes in all; {Missing} missing, {Foreign} foreign, {Failed} failed.");
}

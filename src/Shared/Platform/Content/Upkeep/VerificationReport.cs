using System.Globalization;

namespace Modular.Platform.Content.Upkeep;

/// <summary>How the contents are.</summary>
internal sealed class VerificationReport
{
    public const string IsMissing = "missing";

    private const int MostShown = 100;

    public long Valid { get; set; }

    /// <summary>Without a file.</summary>
    public long Missing { get; set; }

    /// <summary>With a file of other bytes, or one that cannot be read.</summary>
    public long Corrupted { get; set; }

    /// <summary>Bytes read.</summary>
    public long Bytes { get; set; }

    /// <summary>What is missing or corrupted, the first hundred.</summary>
    public List<string> Problems { get; set; } = [];

    public bool IsGood => Missing + Corrupted == 0;

    public void Add(string path, string fault)
    {
        if (fault == IsMissing) Missing++;
        else Corrupted++;
        if (Problems.Count < MostShown) Problems.Add($"{path}: {fault}");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Valid} valid, {Missing} missing, {Corrupted} corrupted; {Bytes} bytes read.");
}

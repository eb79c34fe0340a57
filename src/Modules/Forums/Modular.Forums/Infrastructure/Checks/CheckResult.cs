namespace Modular.Forums.Infrastructure.Checks;

/// <summary>What one check found.</summary>
/// <param name="name">What was compared.</param>
internal sealed class CheckResult(string name)
{
    private const int Shown = 5;

    private readonly List<string> _first = [];

    public string Name => name;

    /// <summary>How many differed.</summary>
    public int Found { get; private set; }

    /// <summary>How many of them still do.</summary>
    public int Left { get; private set; }

    /// <summary>The first few that differed.</summary>
    public IReadOnlyList<string> First => _first;

    public void Add(IReadOnlyCollection<string> found, int left)
    {
        (Found, Left) = (Found + found.Count, Left + left);
        _first.AddRange(found.Take(Shown - _first.Count));
    }

    public override string ToString()
    {
        var what = Left == 0 ? "differed and were repaired" : Left == Found ? "differ" : $"differed, and {Left} still do";
        return Found == 0 ? $"{Name}: all agree" : $"{Name}: {Found} {what}: {string.Join(", ", First)}{(Found > Shown ? ", …" : "")}";
    }
}

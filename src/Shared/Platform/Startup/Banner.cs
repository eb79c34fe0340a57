namespace Modular.Platform.Startup;

/// <summary>Lines that the console shows once the host answers: where to click and how to sign in.</summary>
public sealed class Banner
{
    private readonly List<string> _lines = [];

    /// <summary>Adds a line.</summary>
    public void Add(string line) => _lines.Add(line);

    internal IReadOnlyList<string> Lines => _lines;
}

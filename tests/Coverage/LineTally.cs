namespace Coverage;

/// <summary>The lines of all assemblies' reports. A line is covered when any of them covers it.</summary>
internal sealed class LineTally
{
    private readonly Dictionary<(string File, int Line), bool> _lines = [];

    public void Add(string file, int line, bool covered) => _lines[(file, line)] = covered || _lines.GetValueOrDefault((file, line));

    /// <summary>Covered and all lines by area; lines of files that belong to none are left out.</summary>
    public IEnumerable<(Area Area, int Covered, int Lines)> ByArea() => _lines
        .Select(line => (Area: Area.Of(line.Key.File), Covered: line.Value))
        .Where(line => line.Area is not null)
        .GroupBy(line => line.Area!, line => line.Covered)
        .Select(area => (area.Key, area.Count(covered => covered), area.Count()))
        .OrderBy(area => area.Key.Module, StringComparer.Ordinal).ThenBy(area => area.Key.Layer, StringComparer.Ordinal);
}

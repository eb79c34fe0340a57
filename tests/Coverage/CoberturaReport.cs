using System.Globalization;
using System.Xml.Linq;

namespace Coverage;

/// <summary>One test assembly's report.</summary>
internal static class CoberturaReport
{
    public static void AddTo(LineTally tally, string path)
    {
        var report = XDocument.Load(path).Root!;
        var sources = report.Descendants("source").Select(s => s.Value).ToArray();
        foreach (var type in report.Descendants("class"))
        {
            var file = Locate(sources, type.Attribute("filename")!.Value);
            foreach (var line in type.Elements("lines").Elements("line")) tally.Add(file, Number(line, "number"), Number(line, "hits") > 0);
        }
    }

    /// <summary>File names are relative to one of the report's sources, and which one is not said.</summary>
    private static string Locate(string[] sources, string file) =>
        Path.GetFullPath(sources.Select(s => Path.Combine(s, file)).FirstOrDefault(File.Exists) ?? file);

    // Hits of a loop may pass what an int holds.
    private static int Number(XElement line, string name) =>
        (int)Math.Min(int.MaxValue, long.Parse(line.Attribute(name)!.Value, CultureInfo.InvariantCulture));
}

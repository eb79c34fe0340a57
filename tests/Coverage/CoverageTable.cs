using System.Globalization;

namespace Coverage;

/// <summary>The figures as a table, with the goals.</summary>
internal static class CoverageTable
{
    private const double CoreGoal = 0.9;
    private const double Goal = 0.8;

    public static void Print(LineTally tally, TextWriter output)
    {
        var areas = tally.ByArea().ToList();

        output.WriteLine("Lines covered");
        foreach (var (area, covered, lines) in areas) output.WriteLine(Row(area.Module, area.Layer, covered, lines, area.IsCore ? CoreGoal : null));

        var core = areas.Where(a => a.Area.IsCore).ToList();
        output.WriteLine(Row("Together", "Domain, Application", core.Sum(a => a.Covered), core.Sum(a => a.Lines), CoreGoal));
        output.WriteLine(Row("", "everything", areas.Sum(a => a.Covered), areas.Sum(a => a.Lines), Goal));
    }

    private static string Row(string module, string layer, int covered, int lines, double? goal)
    {
        var share = lines == 0 ? 0 : (double)covered / lines;
        var verdict = goal is null ? "" : string.Create(CultureInfo.InvariantCulture, $"  goal {goal:0%}{(share < goal ? ", missed" : "")}");
        return string.Create(CultureInfo.InvariantCulture, $"  {module,-12} {layer,-20} {covered,6} of {lines,6}  {share * 100,5:0.0} %{verdict}");
    }
}

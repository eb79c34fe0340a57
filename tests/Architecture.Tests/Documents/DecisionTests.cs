using Architecture.Tests.Reading;

namespace Architecture.Tests.Documents;

/// <summary>The decisions in docs/adr: short, of one shape, and listed.</summary>
public sealed class DecisionTests
{
    private const int MaxLines = 40;

    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "adr");
    private static readonly string[] Headings = ["## Context", "## Decision", "## Consequences", "## When it does not apply"];

    public static TheoryData<string> Decisions => [.. Directory.GetFiles(Folder, "0*.md").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Decisions))]
    public void A_decision_says_why_what_and_where_it_ends(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, file));

        Assert.Equal(Headings, lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)), StringComparer.Ordinal);
        Assert.InRange(lines.Length, 1, MaxLines);
    }

    [Theory, MemberData(nameof(Decisions))]
    public void A_decision_is_listed_under_its_title(string file)
    {
        var title = File.ReadLines(Path.Combine(Folder, file)).First().TrimStart('#', ' ');

        Assert.Contains($"[{title}]({file})", File.ReadAllText(Path.Combine(Folder, "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_are_numbered_without_gaps() =>
        Assert.Equal(Enumerable.Range(1, Decisions.Count), Decisions.Select(row => int.Parse(row.Data[..4], System.Globalization.CultureInfo.InvariantCulture)));
}

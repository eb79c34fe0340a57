using System.Globalization;
using System.Text.RegularExpressions;

namespace Forums.Tests.Documents;

/// <summary>The table of refusals names every code that the module can answer with, and no other.</summary>
public sealed partial class RefusalTableTests
{
    private static readonly Dictionary<string, int> Statuses = new(StringComparer.Ordinal)
    {
        ["Malformed"] = 400,
        ["Forbidden"] = 403,
        ["NotFound"] = 404,
        ["Conflict"] = 409,
        ["Gone"] = 410,
        ["Unsupported"] = 415,
        ["Invalid"] = 422,
        ["TooMany"] = 429,
        ["Unavailable"] = 503,
    };

    [Fact]
    public void It_is_complete()
    {
        var module = Path.Combine(Checkout.Folder, "src", "Modules", "Forums", "Modular.Forums");
        var known = Directory.EnumerateFiles(module, "*.cs", SearchOption.AllDirectories).SelectMany(file => Refusal().Matches(File.ReadAllText(file)))
            .Select(m => $"{m.Groups["code"].Value} {Statuses[m.Groups["kind"].Value].ToString(CultureInfo.InvariantCulture)}").ToHashSet(StringComparer.Ordinal);

        var told = File.ReadLines(Path.Combine(Checkout.Folder, "docs", "modules", "forums", "refusals.md")).Select(line => Row().Match(line)).Where(m => m.Success)
            .SelectMany(m => Name().Matches(m.Groups["names"].Value).Select(name => $"{m.Groups["begin"].Value}{name.Groups["name"].Value} {m.Groups["status"].Value}")).ToList();

        Assert.True(known.Count > 150, $"{known.Count} codes");
        Assert.Equal(known.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("""new\((?:ErrorKind\.)?(?<kind>[A-Z][A-Za-z]+),\s*"(?<code>forums\.[a-z_.]+)",""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Refusal();

    [GeneratedRegex(@"^\| `(?<begin>forums\.[a-z.]*)` \| (?<status>\d+) \| (?<names>.+) \|$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>[a-z_]+)`", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}

using System.Text.RegularExpressions;

namespace Forums.Tests.Documents;

/// <summary>The tables of endpoints have every operation of the module once, and no other.</summary>
public sealed partial class EndpointTableTests(TestHost host)
{
    private const string Module = "/api/v1/forums";

    [Fact]
    public async Task They_are_complete()
    {
        using var http = new HttpClient { BaseAddress = host.Node.Address };
        var document = System.Text.Json.JsonElement.Parse(await http.GetByteArrayAsync("/openapi/v1.json"));
        var there = document.GetProperty("paths").EnumerateObject().Where(p => p.Name.StartsWith(Module + "/", StringComparison.Ordinal))
            .SelectMany(p => p.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {p.Name[Module.Length..]}")).ToList();

        var told = File.ReadLines(Path.Combine(Checkout.Folder, "docs", "modules", "forums", "endpoints.md")).Select(line => Row().Match(line)).Where(m => m.Success)
            .SelectMany(m => m.Groups["methods"].Value.Split(", ").Select(method => $"{method} {m.Groups["path"].Value}")).ToList();

        Assert.True(there.Count > 100, $"{there.Count} operations");
        Assert.Equal(there.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| (?<methods>[A-Z]+(, [A-Z]+)*) \| `(?<path>/[^`]+)` \|", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}

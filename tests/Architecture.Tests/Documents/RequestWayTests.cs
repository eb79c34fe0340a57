using System.Text.RegularExpressions;
using Architecture.Tests.Reading;

namespace Architecture.Tests.Documents;

/// <summary>What docs/architecture.md says of the way of a request is what the platform does, in its order.</summary>
public sealed partial class RequestWayTests
{
    [Fact]
    public void The_middlewares_are_told_in_their_order() =>
        Told(Middleware.Matches(Source("src/Shared/Platform/ModularPlatform.cs")).Select(m => m.Groups["name"].Value), "UsePlatform");

    [Fact]
    public void The_behaviours_are_told_in_their_order() =>
        Told(Behaviour.Matches(Source("src/Shared/Platform/UseCases/UseCaseRegistration.cs")).Select(m => m.Groups["name"].Value), "UseCaseRegistration");

    private static void Told(IEnumerable<string> steps, string after)
    {
        var expected = steps.ToList();
        var text = File.ReadAllText(ArchitectureDocument.File);
        var part = text[text.IndexOf(after, StringComparison.Ordinal)..];
        var found = Listed.Matches(part).Select(m => m.Groups["name"].Value).Take(expected.Count);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, found, StringComparer.Ordinal);
    }

    private static string Source(string path) => Repository.Product.Files.Single(f => f.Path == path).Code;

    [GeneratedRegex(@"app\.Use((Middleware<|\()?(?<name>(?!Middleware|\()\w+)\b)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Middleware { get; }

    [GeneratedRegex(@"typeof\(IPipelineBehavior<,>\), typeof\((?<name>\w+)<,>\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Behaviour { get; }

    /// <summary>The names in a numbered list.</summary>
    [GeneratedRegex(@"(?<=^\d+\. |^\d+\. `\w+`, then )`(?<name>\w+)`", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listed { get; }
}

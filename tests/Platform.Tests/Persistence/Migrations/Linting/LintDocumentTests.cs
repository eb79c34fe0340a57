using System.Text.RegularExpressions;
using Modular.Platform.Persistence.Migrations.Linting;

namespace Platform.Tests.Persistence.Migrations.Linting;

public sealed partial class LintDocumentTests
{
    [Fact]
    public async Task The_document_lists_the_rules_that_there_are()
    {
        var document = await File.ReadAllTextAsync(Path.Combine(Checkout.Folder, "docs", "migrations.md"), TestContext.Current.CancellationToken);
        var table = document[document.IndexOf("| rule | why |", StringComparison.Ordinal)..document.IndexOf("## Before it runs", StringComparison.Ordinal)];

        var listed = Rows().Matches(table).Skip(1).SelectMany(row => row.Groups["rules"].Value.Split(", "));

        Assert.Equal(LintRules.All.Select(rule => rule.Name).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| (?<rules>[a-z]+(-[a-z, -]+)?) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Rows();
}

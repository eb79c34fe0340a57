using System.Text.RegularExpressions;
using Architecture.Tests.Reading;

namespace Architecture.Tests.Rules;

/// <summary>What a route has to say of itself. The host checks the running table too and refuses to start.</summary>
internal static partial class RouteRules
{
    public static readonly Rule Permissions = Rule.OfSolution("A route says who may use it, where it is mapped", subject =>
        Verdict.On(subject.ProductSources.SelectMany(file => MapCall.Matches(file.Code).Select(call => (file, call.Index))), route =>
        {
            var statement = StatementAt(route.file.Code, route.Index);
            return Says.IsMatch(statement) ? null : $"{route.file.Path}: {FirstLine(route.file.Text, route.Index)} declares no permission";
        }));

    public static readonly Rule RoutesLieInHttp = Rule.OfModule("A module maps its routes in its HTTP layer", (_, module) =>
        Verdict.On(module.Files.Where(f => f.IsCSharp), file =>
            MapCall.IsMatch(file.Code) && !file.Path.StartsWith($"{module.Folder}/{Layers.Http}/", StringComparison.Ordinal) ? $"{file.Path} maps a route" : null));

    /// <summary>Up to the semicolon that ends it; those inside the braces of a lambda belong to it.</summary>
    private static string StatementAt(string code, int start)
    {
        var depth = 0;
        for (var at = start; at < code.Length; at++)
        {
            if (code[at] is '(' or '{' or '[') depth++;
            else if (code[at] is ')' or '}' or ']') depth--;
            if (depth < 0 || depth == 0 && code[at] == ';') return code[start..at];
        }

        return code[start..];
    }

    private static string FirstLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return text[(at + 1)..(end < 0 ? text.Length : end)].Trim();
    }

    [GeneratedRegex(@"\.Map(Get|Post|Put|Patch|Delete|Methods|HealthChecks|OpenApi|Hub|Fallback)(<[^>(]*>)?\s*\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MapCall { get; }

    [GeneratedRegex(@"\.(RequirePermission|AllowAnonymous)\s*\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Says { get; }
}

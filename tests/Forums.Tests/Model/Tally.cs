using System.Globalization;
using System.Text.RegularExpressions;

namespace Forums.Tests.Model;

/// <summary>How often each verb was answered in which way; what was never tried was never proved.</summary>
internal sealed partial class Tally
{
    private readonly SortedDictionary<string, SortedDictionary<string, int>> _answers = new(StringComparer.Ordinal);

    public int Allowed { get; private set; }

    public int Refused { get; private set; }

    public void Add(Attempt attempt, HttpAnswer answer)
    {
        if (attempt.Verdict.Allows) Allowed++;
        else Refused++;
        var verb = $"{attempt.Method} {Names().Replace(attempt.Path.Split('?')[0]["/api/v1/forums".Length..], "/…")}{(attempt.Path.Contains("permanent", StringComparison.Ordinal) ? "?permanent" : "")}";
        var known = _answers.TryGetValue(verb, out var before) ? before : _answers[verb] = new(StringComparer.Ordinal);
        var outcome = string.Create(CultureInfo.InvariantCulture, $"{answer.Status} {answer.Code}").TrimEnd();
        known[outcome] = known.GetValueOrDefault(outcome) + 1;
    }

    public override string ToString() => string.Join('\n', _answers.Select(a => $"{a.Key}: {string.Join(", ", a.Value.Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Value} × {o.Key}")))}"));

    [GeneratedRegex("/([0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+|%[0-9A-F%]+|(topic|category)-[0-9]+|attic|word)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Names();
}

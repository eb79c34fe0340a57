namespace Architecture.Tests.Rules;

/// <summary>Finds circles in a graph.</summary>
internal static class Circles
{
    /// <summary>The shortest circle through each node that lies on one, told once however many nodes it has.</summary>
    public static IEnumerable<string> In(IReadOnlyCollection<(string From, string To)> edges)
    {
        var next = edges.ToLookup(e => e.From, e => e.To, StringComparer.Ordinal);
        return edges.Select(e => e.From).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(start => Through(start, next)).OfType<List<string>>()
            .DistinctBy(circle => string.Join(' ', circle.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), StringComparer.Ordinal)
            .Select(circle => string.Join(" → ", circle));
    }

    private static List<string>? Through(string start, ILookup<string, string> next)
    {
        var paths = new Queue<List<string>>([[start]]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (paths.TryDequeue(out var path))
        {
            foreach (var node in next[path[^1]])
            {
                if (node == start) return [.. path, node];
                if (seen.Add(node)) paths.Enqueue([.. path, node]);
            }
        }

        return null;
    }
}

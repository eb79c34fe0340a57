namespace Modular.Timeline.Application.Import;

/// <summary>The columns of a file of events. Title, category and year are needed; others may be missing, in any order.</summary>
internal static class DeckColumns
{
    public static readonly string[] All =
        ["title", "category", "year", "month", "day", "precision", "circa", "calendar", "difficulty", "description", "source", "image_url", "image_licence", "status"];

    public static readonly string[] Needed = ["title", "category", "year"];

    private static readonly Dictionary<string, string> BySpelling = All.ToDictionary(Bare, c => c, StringComparer.Ordinal);

    /// <summary>Capitals and underscores do not matter, so <c>imageUrl</c> is <c>image_url</c>; null for a column that is none of ours.</summary>
    public static string? Find(string name) => BySpelling.GetValueOrDefault(Bare(name.Trim()));

    private static string Bare(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}

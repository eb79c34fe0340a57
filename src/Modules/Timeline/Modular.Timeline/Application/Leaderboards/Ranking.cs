namespace Modular.Timeline.Application.Leaderboards;

/// <summary>Ranks of lines that come in order: as many as were better, and one. Who has the same value shares a rank.</summary>
internal static class Ranking
{
    public static List<RankedLine> Of(IReadOnlyList<BoardLine> lines, BoardPosition? after)
    {
        var ranked = new List<RankedLine>(lines.Count);
        var (value, rank, shown) = (after?.Value, after?.Rank ?? 0, after?.Shown ?? 0);
        foreach (var line in lines)
        {
            shown++;
            if (line.Value != value) (value, rank) = (line.Value, shown);
            ranked.Add(new(rank, line));
        }

        return ranked;
    }

    /// <summary>A page of lines that were read one longer, and the cursor to the next.</summary>
    public static (List<RankedLine> Lines, string? Next) Cut(List<RankedLine> lines, int limit, BoardPosition? after, string order)
    {
        if (lines.Count <= limit) return (lines, null);

        lines.RemoveRange(limit, lines.Count - limit);
        var (rank, last) = lines[^1];
        return (lines, new BoardPosition(last.Value, last.Player, rank, (after?.Shown ?? 0) + limit).At(order).ToString());
    }
}

using Modular.Timeline.Application.Statistics;
using Npgsql;

namespace Modular.Timeline.Infrastructure.Statistics;

/// <summary>Figures as a row has them, from some column on.</summary>
internal static class FigureRow
{
    public const int Width = 9;

    /// <summary>Of <c>t</c>, a row of people's figures or of everybody's.</summary>
    public const string Columns = "t.games, t.completed, t.wins, t.moves, t.right_moves, t.tries, t.first_right, t.score, t.play_ms";

    public static Figures Read(NpgsqlDataReader row, int at) => new(
        row.GetInt64(at), row.GetInt64(at + 1), row.GetInt64(at + 2), row.GetInt64(at + 3), row.GetInt64(at + 4), row.GetInt64(at + 5), row.GetInt64(at + 6), row.GetInt64(at + 7),
        row.GetInt64(at + 8) / 1000.0);
}

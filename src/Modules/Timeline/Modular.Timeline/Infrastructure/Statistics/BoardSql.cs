using Modular.Timeline.Application.Leaderboards;

namespace Modular.Timeline.Infrastructure.Statistics;

/// <summary>The statements of one order. What is said of kind and completed twice is what the order's index is for.</summary>
internal sealed class BoardSql
{
    private const string Columns = "t.player_id, t.score, t.completed, t.wins, t.accuracy, t.win_rate, t.average_score";

    private const string OnBoard = "kind = $1 and t.slot = $2 and t.kind <> 3 and t.completed > 0 and t.completed >= $3";

    private static readonly BoardSql[] All = [new("score", "bigint"), new("accuracy", "double precision"), new("completed", "bigint"), new("win_rate", "double precision"), new("average_score", "double precision")];

    private BoardSql(string column, string type)
    {
        Page = $"""
            select {Columns}, t.{column} from timeline.tallies t
            where t.{OnBoard} and t.{column} <= $4::{type} and (t.{column} < $4::{type} or t.player_id > $5) order by t.{column} desc, t.player_id limit $6
            """;
        PageOfSome = $"""
            select {Columns}, t.{column} from timeline.tallies t
            where t.player_id = any($7) and t.{OnBoard} and t.{column} <= $4::{type} and (t.{column} < $4::{type} or t.player_id > $5) order by t.{column} desc, t.player_id limit $6
            """;
        Own = $"""
            select {Columns}, t.{column}, 1 + (
              select count(*) from timeline.tallies b where b.kind = $1 and b.slot = $2 and b.kind <> 3 and b.completed > 0 and b.completed >= $3 and b.{column} > t.{column})
            from timeline.tallies t where t.player_id = $4 and t.{OnBoard}
            """;
        OwnOfSome = $"""
            select {Columns}, t.{column}, 1 + (
              select count(*) from timeline.tallies b where b.player_id = any($5) and b.kind = $1 and b.slot = $2 and b.completed > 0 and b.completed >= $3 and b.{column} > t.{column})
            from timeline.tallies t where t.player_id = $4 and t.player_id = any($5) and t.{OnBoard}
            """;
    }

    public string Page { get; }

    public string PageOfSome { get; }

    public string Own { get; }

    public string OwnOfSome { get; }

    public static BoardSql Of(BoardSort sort) => All[(int)sort];
}

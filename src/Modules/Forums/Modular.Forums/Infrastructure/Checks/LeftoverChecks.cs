namespace Modular.Forums.Infrastructure.Checks;

/// <summary>What is kept beside posts by their kind and id goes with them, and no foreign key sees to it.</summary>
internal static class LeftoverChecks
{
    private const string Gone = """
        ((l.post_kind = 1 and not exists (select from forums.topics p where p.id = l.post_id)) or (l.post_kind = 2 and not exists (select from forums.replies p where p.id = l.post_id)))
        """;

    private const string Of = "select distinct l.post_id, case l.post_kind when 1 then 'topic ' else 'reply ' end || l.post_id from";

    private const string InPiece = "l where l.post_kind in (1, 2) and l.post_id > $1 and l.post_id <= $2 and";

    private const string AmongKeys = "l where l.post_kind in (1, 2) and l.post_id = any($1) and";

    public static readonly Check<long> Votes = new("votes.post_id",
        new(long.MinValue,
            """
            select max(post_id) from (select post_id from (
              (select distinct post_id from forums.votes where post_kind = 1 and post_id > $1 order by post_id limit 1000)
              union (select distinct post_id from forums.votes where post_kind = 2 and post_id > $1 order by post_id limit 1000)) posts order by post_id limit 1000) piece
            """,
            "select from forums.votes where post_kind in (1, 2) and post_id = any($1) for update"),
        $"{Of} forums.votes {InPiece} {Gone} order by 1, 2",
        $"delete from forums.votes {AmongKeys} {Gone}");

    public static readonly Check<long> Reactions = new("reactions.post_id",
        new(long.MinValue,
            """
            select max(post_id) from (select post_id from (
              (select distinct post_id from forums.reactions where post_kind = 1 and post_id > $1 order by post_id limit 1000)
              union (select distinct post_id from forums.reactions where post_kind = 2 and post_id > $1 order by post_id limit 1000)) posts order by post_id limit 1000) piece
            """,
            "select from forums.reactions where post_kind in (1, 2) and post_id = any($1) for update"),
        $"{Of} forums.reactions {InPiece} {Gone} order by 1, 2",
        $"delete from forums.reactions {AmongKeys} {Gone}");

    public static readonly Check<long> Revisions = new("revisions.post_id",
        new(long.MinValue,
            """
            select max(post_id) from (select post_id from (
              (select distinct post_id from forums.revisions where post_kind = 1 and post_id > $1 order by post_id limit 1000)
              union (select distinct post_id from forums.revisions where post_kind = 2 and post_id > $1 order by post_id limit 1000)) posts order by post_id limit 1000) piece
            """,
            "select from forums.revisions where post_kind in (1, 2) and post_id = any($1) for update"),
        $"{Of} forums.revisions {InPiece} {Gone} order by 1, 2",
        $"delete from forums.revisions {AmongKeys} {Gone}");
}

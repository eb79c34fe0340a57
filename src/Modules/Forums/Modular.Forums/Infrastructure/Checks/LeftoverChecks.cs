namespace Modular.Forums.Infrastructure.Checks;

/// <summary>What is kept beside posts by their kind and id goes with them, and no foreign key sees to it.</summary>
internal static class LeftoverChecks
{
    public static readonly ICheck[] All =
    [
        Of("votes", 1, "topic"), Of("votes", 2, "reply"), Of("reactions", 1, "topic"), Of("reactions", 2, "reply"), Of("revisions", 1, "topic"), Of("revisions", 2, "reply"),
    ];

    private static Check<long> Of(string table, int kind, string post)
    {
        var posts = kind == 1 ? "forums.topics" : "forums.replies";
        var pieces = new Pieces<long>(
            long.MinValue,
            $"select max(post_id) from (select distinct post_id from forums.{table} where post_kind = {kind} and post_id > $1 order by post_id limit 1000) piece",
            $"select from forums.{table} where post_kind = {kind} and post_id = any($1) for update");
        return new($"{table} of a {post}", pieces,
            $"""
            select distinct l.post_id, '{post} ' || l.post_id from forums.{table} l
            where l.post_kind = {kind} and l.post_id > $1 and l.post_id <= $2 and not exists (select from {posts} p where p.id = l.post_id) order by l.post_id
            """,
            $"delete from forums.{table} l where l.post_kind = {kind} and l.post_id = any($1) and not exists (select from {posts} p where p.id = l.post_id)");
    }
}

using Modular.Forums.Domain;
using Modular.Testing.Databases;

namespace Forums.Tests.Threads;

/// <summary>Works out from the rows alone what is stored beside them, and compares.</summary>
internal static class Truth
{
    /// <summary>The totals of topics, and their solutions.</summary>
    private const string Topics = """
        select t.id || ': ' || t.reply_count || ' replies, solution ' || coalesce(t.solution_reply_id::text, 'none') from forums.topics t
        where category_id in (select id from forums.categories where slug = any($1)) and (
          reply_count <> (select count(*) from forums.replies r where r.topic_id = t.id and r.deleted_at is null)
          or solution_reply_id is not null and not (is_solved and exists (select from forums.replies r where r.id = solution_reply_id and r.topic_id = t.id and r.deleted_at is null)))
        """;

    private const string Categories = """
        select count(*) = 0 from forums.categories c
        where slug = any($1) and (topic_count <> (select count(*) from forums.topics t where t.category_id = c.id and t.deleted_at is null)
          or reply_count <> (select count(*) from forums.replies r join forums.topics t on t.id = r.topic_id where t.category_id = c.id and t.deleted_at is null and r.deleted_at is null))
        """;

    private const string Replies = """
        select id, topic_id, coalesce(parent_id, 0), author_id, depth, array_to_string(path, ','), thread_root_id, array_to_string(participants, ','), conversation_id
        from forums.replies where topic_id = $1
        """;

    /// <summary>In these categories, and of themselves as soon as the log is followed.</summary>
    public static async Task HoldsAsync(TestHost host, params string[] categories)
    {
        Assert.Empty(await host.Database.ListAsync(Topics, [categories]));
        await host.Database.WaitUntilAsync(Categories, [categories]);
    }

    /// <summary>Each reply lies where its parents say, and its conversation is the one that posting would compute.</summary>
    public static Task HoldsAsync(TestHost host, long topic) => HoldsAsync(host.Database, topic);

    public static async Task HoldsAsync(TestDatabase database, long topic)
    {
        var rows = (await database.ListAsync(Replies, topic)).Select(Row.Read).ToDictionary(r => r.Id);
        foreach (var row in rows.Values)
        {
            var branch = Branch(rows, row);
            var people = branch.Aggregate(Array.Empty<Guid>(), (known, r) => Conversation.With(known, r.Author));
            Assert.Equal((branch.Count - 1, string.Join(',', branch.SkipLast(1).Take(32).Select(r => r.Id)), branch[0].Id), (row.Depth, row.Path, row.Root));
            Assert.Equal((string.Join(',', people), Conversation.IdOf(topic, people)), (row.Participants, row.Conversation));
        }
    }

    private static List<Row> Branch(Dictionary<long, Row> rows, Row row)
    {
        var branch = new List<Row> { row };
        while (branch[0].Parent != 0)
        {
            Assert.True(rows.ContainsKey(branch[0].Parent), $"Reply {branch[0].Id} has a parent elsewhere.");
            branch.Insert(0, rows[branch[0].Parent]);
            Assert.True(branch.Count <= rows.Count, $"Reply {row.Id} lies in a circle.");
        }

        return branch;
    }

    private sealed record Row(long Id, long Parent, Guid Author, int Depth, string Path, long Root, string Participants, Guid Conversation)
    {
        public static Row Read(string text)
        {
            var c = text.Split('|');
            Assert.True(c[8].Length > 0, $"Reply {c[0]} is not placed.");
            return new(Number(c[0]), Number(c[2]), Guid.Parse(c[3]), (int)Number(c[4]), c[5], Number(c[6]), c[7], Guid.Parse(c[8]));
        }

        private static long Number(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }
}

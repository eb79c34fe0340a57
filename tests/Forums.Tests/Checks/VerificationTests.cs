using Modular.Forums.Infrastructure.Checks;

namespace Forums.Tests.Checks;

/// <summary>Each kind of difference, planted into a community in which all agrees, is found, named and repaired.</summary>
public sealed class VerificationTests(DemoCommunity community) : IClassFixture<DemoCommunity>
{
    private const string Place = "replies.path, depth, thread_root_id, participants, conversation_id";

    private const string Deep = "(select max(id) from forums.replies where depth > 1)";

    private const string Person = "'00000000-0000-7000-8000-000000000001'";

    private const string Day = "(select day from forums.days order by day limit 1 offset 2)";

    /// <summary>The check, what differs, and the statement that makes it so.</summary>
    public static TheoryData<string, int, string> Plants => new()
    {
        { Place, 1, $"update forums.replies set path = '{{}}' where id = {Deep}" },
        { Place, 1, $"update forums.replies set depth = depth + 1 where id = {Deep}" },
        { Place, 1, $"update forums.replies set thread_root_id = id where id = {Deep}" },
        { Place, 1, $"update forums.replies set participants = participants || author_id where id = {Deep}" },
        { Place, 1, $"update forums.replies set conversation_id = gen_random_uuid() where id = {Deep}" },
        { Place, 1, $"update forums.replies r set parent_id = (select min(o.id) from forums.replies o where o.topic_id <> r.topic_id) where id = {Deep}" },
        { Place, 1, $"update forums.replies set parent_id = id where id = {Deep}" },
        { "replies.score", 2, "update forums.replies set score = score + 1 where id in (select id from forums.replies order by id limit 2)" },
        { "replies.score", 1, $"insert into forums.votes (user_id, post_kind, post_id, value, at) select {Person}, 2, max(id), -1, now() from forums.replies" },
        { "topics.score", 1, "update forums.topics set score = score - 1 where id = (select min(id) from forums.topics)" },
        { "topics.reply_count", 1, "update forums.topics set reply_count = reply_count + 1 where id = (select min(id) from forums.topics)" },
        { "topics.last_activity_at", 1, "update forums.topics set last_activity_at = created_at - interval '1 second' where id = (select min(id) from forums.topics)" },
        { "topics.solution_reply_id", 1, "update forums.topics set is_solved = false where id = (select min(id) from forums.topics where solution_reply_id is not null)" },
        {
            "topics.solution_reply_id", 1,
            "update forums.topics set solution_reply_id = (select min(id) from forums.replies where deleted_at is not null) where id = (select min(id) from forums.topics where solution_reply_id is not null)"
        },
        { "topics.title_key", 1, "update forums.topics set title_key = 'another' where id = (select min(id) from forums.topics)" },
        { "read_positions.reply_id", 1, $"insert into forums.read_positions (user_id, topic_id, reply_id, at) select {Person}, min(id), 1000000, now() from forums.topics" },
        { "categories.topic_count", 1, "update forums.categories set topic_count = topic_count + 1 where id = (select min(id) from forums.categories)" },
        { "categories.reply_count", 1, "update forums.categories set reply_count = 0 where id = (select max(id) from forums.categories)" },
        { "categories.last_activity_at", 2, "update forums.categories set last_activity_at = case when sort_order % 2 = 0 then created_at - interval '10 years' end where id in (select id from forums.categories order by id limit 2)" },
        { "contributions", 1, $"update forums.contributions set replies = replies + 1 where (day, category_id, user_id) = (select day, category_id, user_id from forums.contributions where day = {Day} limit 1)" },
        { "contributions", 1, $"insert into forums.contributions (day, category_id, user_id, topics, replies) select day, category_id, {Person}, 0, 1 from forums.days where day = {Day} limit 1" },
        { "days", 1, $"update forums.days set answered = answered + 1 where day = {Day}" },
        { "days", 1, $"update forums.days set answer_seconds = answer_seconds + 1 where day = {Day}" },
        { "days", 1, $"insert into forums.days (day, category_id, topics, replies, answered, answer_seconds) select date '2001-01-01', min(id), 1, 0, 0, 0 from forums.categories" },
        {
            "report_cases.report_count", 1,
            $"insert into forums.report_cases (topic_id, author_id, status, report_count, created_at, last_reported_at, version) select min(id), {Person}, 2, 3, now(), now(), 1 from forums.topics"
        },
        { "standings.warnings", 1, $"insert into forums.sanctions (user_id, kind, reason, by_id, at) values ({Person}, 1, 'Planted', {Person}, now())" },
        { "standings.suspended_until", 1, $"insert into forums.sanctions (user_id, kind, reason, until, by_id, at) values ({Person}, 2, 'Planted', now() + interval '1 day', {Person}, now())" },
        {
            "standings.suspended_until", 1,
            $"with lifted as (insert into forums.sanctions (user_id, kind, reason, by_id, at) values ({Person}, 3, '', {Person}, now())) "
            + $"insert into forums.standings (user_id, warnings, suspended_until, version) values ({Person}, 0, now() + interval '1 day', 1) on conflict (user_id) do update set suspended_until = excluded.suspended_until"
        },
        { "members.last_notification", 1, $"insert into forums.notifications (user_id, number, kind, about, at) values ({Person}, 7, 'mention', 'planted', now())" },
        {
            "attachments.topic_id, reply_id", 1,
            $"insert into forums.attachments (id, owner_id, name, media_type, bytes, hash, topic_id, created_at, pending_since) select gen_random_uuid(), {Person}, 'a', 'text/plain', 1, sha256('a'), min(id), now(), now() from forums.topics where content !~ '[&\\\\]'"
        },
        { "tagged_topics", 1, "update forums.topics set tags = array['planted'] where id = (select min(topic_id) from forums.tagged_topics)" },
        { "tagged_topics", 1, "update forums.topics set tags = '{}' where id = (select max(topic_id) from forums.tagged_topics)" },
        { "tag_totals", 1, "update forums.tag_totals set topics = topics + 1 where (tag, category_id) = (select tag, category_id from forums.tag_totals order by 1, 2 limit 1)" },
        { "tag_totals", 1, "delete from forums.tag_totals where (tag, category_id) = (select tag, category_id from forums.tag_totals order by 1, 2 limit 1)" },
        { "tag_totals", 1, "insert into forums.tag_totals (tag, category_id, topics) select 'planted', max(id), 3 from forums.categories" },
        { "votes.post_id", 1, $"insert into forums.votes (user_id, post_kind, post_id, value, at) values ({Person}, 1, 1000000, 1, now())" },
        { "votes.post_id", 1, $"insert into forums.votes (user_id, post_kind, post_id, value, at) values ({Person}, 2, 1000000, 1, now())" },
        { "reactions.post_id", 1, $"insert into forums.reactions (post_kind, post_id, emoji, user_id, at) values (1, 1000000, 'x', {Person}, now())" },
        { "reactions.post_id", 1, $"insert into forums.reactions (post_kind, post_id, emoji, user_id, at) values (2, 1000000, 'x', {Person}, now())" },
        { "revisions.post_id", 1, $"insert into forums.revisions (post_kind, post_id, version, content, edited_by, at) values (1, 1000000, 1, '', {Person}, now())" },
        { "revisions.post_id", 1, $"insert into forums.revisions (post_kind, post_id, version, content, edited_by, at) values (2, 1000000, 1, '', {Person}, now())" },
    };

    [Fact]
    public async Task In_a_fresh_community_all_agrees() => Assert.Empty(await DemoCommunity.VerifyAsync(community.Node));

    [Theory]
    [MemberData(nameof(Plants))]
    public async Task What_differs_is_found_and_repaired(string check, int count, string plant)
    {
        await community.Node.Database.RunAsync(plant);

        var found = Assert.Single(await DemoCommunity.VerifyAsync(community.Node));
        Assert.Equal((check, count, count), (found.Name, found.Found, found.Left));
        Assert.Equal(count, found.First.Count);

        var repaired = Assert.Single(await DemoCommunity.VerifyAsync(community.Node, repair: true));
        Assert.Equal((check, count, 0), (repaired.Name, repaired.Found, repaired.Left));
        await community.CountedAsync();
        Assert.Empty(await DemoCommunity.VerifyAsync(community.Node));
    }

    [Fact]
    public void Every_check_has_a_plant() =>
        Assert.Equal(Verification.All.Select(c => c.Name).Order(StringComparer.Ordinal), Plants.Select(p => p.Data.Item1).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_verb_ends_with_1_until_what_differs_is_repaired()
    {
        Dictionary<string, string?> settings = new() { ["ConnectionStrings:Database"] = community.Node.Database.ConnectionString };
        Assert.Contains("Everything that is stored twice agrees", await HostProcess.RunAsync(["forums", "verify"], settings), StringComparison.Ordinal);
        await community.Node.Database.RunAsync("update forums.topics set reply_count = reply_count + 1");

        using (var process = HostProcess.Start(["forums", "verify"], settings))
        {
            Assert.Equal(1, await process.WaitAsync(Patience.Of(30)));
            Assert.Matches("topics.reply_count: 100 differ: topic [0-9]+, topic [0-9]+, topic [0-9]+, topic [0-9]+, topic [0-9]+, …", process.Error);
            Assert.Contains("100 differences in ", process.Output, StringComparison.Ordinal);
        }

        Assert.Contains("topics.reply_count: 100 differed and were repaired: ", await HostProcess.RunAsync(["forums", "verify", "--repair"], settings), StringComparison.Ordinal);
        Assert.Contains("Everything that is stored twice agrees", await HostProcess.RunAsync(["forums", "verify"], settings), StringComparison.Ordinal);
    }
}

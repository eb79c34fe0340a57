using Forums.Tests.Http;
using Npgsql;

namespace Forums.Tests.Erasures;

/// <summary>A request that was under way while its author was erased leaves nothing either. A lock that the test takes holds it in its transaction until everything else is gone.</summary>
public sealed class LateWordsTests(TestHost host) : IAsyncLifetime
{
    private TestUser _ann = null!;
    private TestUser _ben = null!;
    private string _category = "";
    private long _topic;

    public async ValueTask InitializeAsync()
    {
        _category = await host.NewCategoryAsync();
        (_ann, _ben) = (await host.SignedInAsync(), await host.SignedInAsync());
        _topic = (await _ann.NewTopicAsync(_category)).Id;
        await host.ToldAsync(_topic); // so that nobody else comes to the locks
    }

    [Fact]
    public async Task A_late_topic_is_taken_away()
    {
        await EraseDuringAsync(
            "select from forums.categories where slug = $1 for update", _category, "key share of c",
            () => _ben.PostAsync(Forum.Topics, new { category = _category, title = "The last of me", content = "These are my very last words.", tags = new[] { "last" } }), 201);

        await GoneAsync("select count(*) from forums.topics where author_id = $1 and (content <> '' or html is not null or title like '%last of me%' or tags <> '{}')");
        await host.Database.WaitUntilAsync("select not exists (select from forums.tag_totals n join forums.categories c on c.id = n.category_id where c.slug = $1)", _category);
    }

    [Fact]
    public async Task A_late_reply_is_taken_away()
    {
        await EraseDuringAsync("select from forums.topics where id = $1 for update", _topic, "with locked", () => _ben.PostAsync($"{Forum.Topics}/{_topic}/replies", new { content = "My very last words." }), 201);

        await GoneAsync("select count(*) from forums.replies where author_id = $1 and (content <> '' or html is not null or deleted_at is null)");
        await host.Database.WaitUntilAsync("select reply_count = 0 from forums.topics where id = $1", _topic);
    }

    [Fact]
    public async Task A_late_edit_is_taken_away_with_what_stood_there_before()
    {
        var reply = (await _ben.ReplyAsync(_topic, "What I said first.")).Id;
        await _ann.ReplyAsync(_topic, parent: reply);

        // The erasure waits for the topic, too, so the edit is held where only an edit comes: it writes a revision.
        await EraseDuringAsync(
            "insert into forums.revisions (post_kind, post_id, version, content, edited_by, at) values (2, $1, 1, '', gen_random_uuid(), now())", reply, "forums.revisions",
            () => _ben.PatchAsync($"{People.Replies}/{reply}", new { content = "What I said last." }, ("If-Match", "*")), 200, waits: false);

        await GoneAsync("select count(*) from forums.replies where author_id = $1 and (content <> '' or html is not null or deleted_at is null)");
        await host.Database.WaitUntilAsync("select not exists (select from forums.revisions where post_kind = 2 and post_id = $1)", reply);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_late_vote_is_taken_back_also_where_words_stay(bool removes)
    {
        await EraseDuringAsync("select from forums.topics where id = $1 for update", _topic, "with locked", () => _ben.PutAsync($"{Forum.Topics}/{_topic}/vote", new { value = "up" }), 200, removes: removes);

        await GoneAsync("select count(*) from forums.votes where user_id = $1");
        await host.Database.WaitUntilAsync("select score = 0 from forums.topics where id = $1", _topic);
    }

    [Fact]
    public async Task A_late_draft_is_taken_away()
    {
        await EraseDuringAsync("select from forums.topics where id = $1 for update", _topic, "forums.drafts", () => _ben.PutAsync($"{People.Me}/drafts/topic-{_topic}", new { content = "I shall say" }), 201);

        await GoneAsync("select (select count(*) from forums.drafts where user_id = $1) + (select count(*) from forums.members where user_id = $1)");
    }

    [Fact]
    public async Task A_late_file_is_taken_away()
    {
        await EraseDuringAsync(
            "select pg_advisory_xact_lock(hashtextextended($1, 20261127))", $"forums.attachments/{_ben.Id}", "pg_advisory_xact_lock", SendAsync, 201);

        await GoneAsync("select count(*) from forums.attachments where owner_id = $1");
    }

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        _ben.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Begins the request, erases who sends it, and only then lets it go on.</summary>
    private async Task EraseDuringAsync(string hold, object held, string where, Func<Task<HttpAnswer>> late, int status, bool waits = true, bool removes = true)
    {
        await using var source = NpgsqlDataSource.Create(host.Database.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using var holding = await connection.BeginTransactionAsync();
        await using (var take = new NpgsqlCommand(hold, connection, holding) { Parameters = { new() { Value = held } } }) await take.ExecuteNonQueryAsync();
        var pid = connection.ProcessID;

        var request = late();
        await host.Database.WaitUntilAsync("select exists (select from pg_stat_activity where strpos(query, $2) > 0 and $1 = any(pg_blocking_pids(pid)))", pid, where);
        using (var elsewhere = host.Node.ClientOf(_ben)) (await elsewhere.DeleteAsync($"/api/v1/accounts/me?content={(removes ? "remove" : "keep")}")).Expect(204);
        if (waits) await host.Database.WaitUntilAsync("select exists (select from forums.erased_authors where user_id = $1) and not exists (select from scheduling.jobs where strpos(args::text, $2) > 0)", _ben.Id, $"{_ben.Id}");
        else await host.Database.WaitUntilAsync("select exists (select from forums.erased_authors where user_id = $1)", _ben.Id);

        await holding.RollbackAsync();
        (await request).Expect(status);
    }

    private Task<HttpAnswer> SendAsync()
    {
        var file = new StringContent("Some words in a file.");
        file.Headers.ContentDisposition = new("attachment") { FileName = "words.txt" };
        return _ben.PostAsync("/api/v1/forums/attachments", file);
    }

    /// <summary>As soon as it was looked for once more.</summary>
    private async Task GoneAsync(string count)
    {
        await host.Database.RunAsync("update forums.erased_authors set at = at - interval '10 seconds' where user_id = $1", _ben.Id);
        await host.Database.WaitUntilAsync("select looks > 0 from forums.erased_authors where user_id = $1", _ben.Id);
        await host.Database.WaitUntilAsync($"select ({count}) = 0", _ben.Id);
    }
}

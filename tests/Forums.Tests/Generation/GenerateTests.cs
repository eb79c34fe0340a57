using Forums.Tests.Http;
using Modular.Testing.Databases;
using Npgsql;

namespace Forums.Tests.Generation;

/// <summary><c>modular demo generate</c>.</summary>
public sealed class GenerateTests(TestHost host)
{
    /// <summary>Everything that was written but ids, and times only as they lie to each other.</summary>
    private const string Content = """
        with r as (
          select r.*, row_number() over (order by id) as number, max(created_at) over () - created_at as before from forums.replies r)
        select md5(string_agg(concat_ws('/', r.number, p.number, r.depth, a.username, r.content, r.html, r.before, r.deleted_at - r.created_at, t.title), ',' order by r.number))
        from r join forums.topics t on t.id = r.topic_id join accounts.users a on a.id = r.author_id left join r p on p.id = r.parent_id
        union all
        select md5(string_agg(concat_ws('/', c.slug, a.username, title, content, html, tags, is_pinned, is_locked, is_solved, is_archived, is_featured, deleted_at - t.created_at, t.reply_count,
          view_count, newest - t.created_at, t.last_activity_at - t.created_at, t.activity, t.version), ',' order by t.id))
        from (select *, max(created_at) over () as newest from forums.topics) t join forums.categories c on c.id = t.category_id join accounts.users a on a.id = t.author_id
        """;

    /// <summary>Indexes and keys of the two big tables, and what they are like.</summary>
    private const string Shape = """
        select indexdef from pg_indexes where schemaname = 'forums'
        union all select conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated from pg_constraint where connamespace = 'forums'::regnamespace order by 1
        """;

    private const string Nothing = """
        select not exists (select from forums.topics) and not exists (select from forums.replies) and not exists (select from forums.categories)
          and not exists (select from forums.sections) and not exists (select from accounts.users)
        """;

    [Fact]
    public async Task Whatever_is_stored_beside_the_rows_is_what_the_rows_say()
    {
        await using var database = await host.NewDatabaseAsync();
        var shape = await database.ListAsync(Shape);

        var output = await GenerateAsync(database, "--topics", "700", "--replies", "7000", "--people", "40", "--longest", "900");

        Assert.Contains("700 topics and 7,000 replies by 40 people", output, StringComparison.Ordinal);
        Assert.Equal(["700|7000|40|10|2|1"], await database.ListAsync("""
            select (select count(*) from forums.topics), (select count(*) from forums.replies), (select count(*) from accounts.users), (select count(*) from forums.categories),
              (select count(*) from forums.sections), (select count(*) from (select from forums.replies group by topic_id having count(*) = 900) longest)
            """));
        await Recount.FindsNothingAsync(database);
        Assert.Equal(shape, await database.ListAsync(Shape));
        Assert.True(await database.AskAsync<bool>("select bool_and(password_hash = '' and roles = array['user'] and look is not null) from accounts.users"));
    }

    [Fact]
    public async Task It_is_done_beside_others_and_again_beside_itself()
    {
        await using var database = await host.NewDatabaseAsync();
        await using (var node = await host.StartAnotherAsync(database: database))
        {
            using var admin = await node.SignedInAsync(Role.Admin);
            using var stranger = node.Client();
            (await stranger.PostAsync("/api/v1/accounts/signup", new { username = "generated_3", email = "a@example.org", password = "a decent password" })).Expect(201);
            (await stranger.PostAsync("/api/v1/accounts/signup", new { username = "generated_I", email = "b@example.org", password = "a decent password" })).Expect(201);
            (await admin.PostAsync(Forum.Categories, new { name = "Here", slug = "here" })).Expect(201);
            await admin.ReplyAsync((await admin.NewTopicAsync("here")).Id);
            await database.WaitUntilAsync("select exists (select from forums.days where replies = 1)");
            await database.WaitUntilAsync("select topic_count = 1 and reply_count = 1 from forums.categories");
        }

        var (shape, today) = (await database.ListAsync(Shape), await database.ListAsync("select day from forums.counted_days"));
        await database.RunAsync("update forums.counted_days set is_stale = false");

        foreach (var seed in (string[])["1", "1"]) await GenerateAsync(database, "--topics", "60", "--replies", "500", "--people", "5", "--seed", seed);

        await database.RunAsync("update forums.counted_days set is_stale = true"); // today may have been counted before any of it
        Assert.NotEmpty(today);
        // Beside who is named here there is the first admin.
        Assert.Equal(["121|1001|14|21|3"], await database.ListAsync("""
            select (select count(*) from forums.topics), (select count(*) from forums.replies), (select count(*) from accounts.users), (select count(*) from forums.categories), (select count(*) from forums.sections)
            """));
        Assert.Equal(["generated_10", "generated_11", "generated_12", "generated_2", "generated_3", "generated_4", "generated_5", "generated_6", "generated_7", "generated_8", "generated_9", "generated_I"],
            await database.ListAsync("select username from accounts.users where username like 'generated%' order by username collate \"C\""));
        Assert.Equal(["generated-1", "generated-20"], await database.ListAsync("select slug from forums.categories where slug in ('generated-1', 'generated-20', 'generated-21') order by slug"));
        await Recount.FindsNothingAsync(database, "an order"); // each of the three begins anew
        Assert.Equal(shape, await database.ListAsync(Shape));
    }

    [Fact]
    public async Task The_same_seed_has_the_same_content_and_another_one_another()
    {
        var contents = new List<string>();
        foreach (var seed in (string[])["11", "11", "-12"])
        {
            await using var database = await host.NewDatabaseAsync();
            await GenerateAsync(database, "--topics", "150", "--replies", "1500", "--people", "30", "--seed", seed);
            contents.Add(string.Join(' ', await database.ListAsync(Content)));
        }

        Assert.Equal(contents[0], contents[1]);
        Assert.NotEqual(contents[0], contents[2]);
    }

    [Fact]
    public async Task What_was_generated_is_read_found_and_answered_as_anything_else_but_nobody_signs_in()
    {
        await using var database = await host.NewDatabaseAsync();
        await GenerateAsync(database, "--topics", "400", "--replies", "3000", "--people", "30");
        await using var node = await host.StartAnotherAsync(database: database);
        using var ann = await node.SignedInAsync();

        var topics = await ann.PagesAsync(Forum.Topics + "?limit=100");
        Assert.Equal(await database.AskAsync<long>("select count(*) from forums.topics where deleted_at is null"), topics.Ids().Distinct().Count());
        var open = await database.AskAsync<long>("select id from forums.topics where deleted_at is null and not is_locked and not is_archived order by reply_count desc, id limit 1");
        var replies = await ann.PagesAsync($"{Forum.Topics}/{open}/replies?view=tree&limit=100");
        Assert.Equal(await database.AskAsync<long>("select count(*) from forums.replies where topic_id = $1", open), replies.Ids().Distinct().Count());
        foreach (var word in (string[])["lantern", "灯笼", "提灯"]) Assert.NotEmpty((await ann.GetAsync($"/api/v1/forums/search?q={Uri.EscapeDataString(word)}")).Expect(200).Items);
        await ann.ReplyAsync(open, parent: replies.Ids()[0]);
        await ann.NewTopicAsync("generated-1");
        await Threads.Truth.HoldsAsync(database, open);

        using var stranger = node.Client();
        foreach (var password in (string[])["", " ", "generated_1"])
            Assert.InRange((await stranger.PostAsync("/api/v1/accounts/login", new { login = "generated_1", password })).Status, 401, 422);
    }

    [Fact]
    public async Task Stopped_halfway_it_leaves_nothing_behind()
    {
        await using var database = await host.NewDatabaseAsync();
        var shape = await database.ListAsync(Shape);

        foreach (var kill in (bool[])[false, true])
        {
            using var process = HostProcess.Start(Arguments("--topics", "100000", "--replies", "2000000"), Settings(database));
            for (var since = DateTime.UtcNow; !process.Output.Contains("left, about", StringComparison.Ordinal); await Task.Delay(20))
                Assert.True(!process.HasExited && DateTime.UtcNow - since < Patience.Of(30), process.Output + process.Error);
            if (kill) process.Kill();
            else await process.TerminateAsync();
            var code = await process.WaitAsync(Patience.Of(20));

            if (!kill) Assert.Equal((130, "modular: Stopped; nothing was kept."), (code, process.Error.Trim()));
            Assert.True(await database.AskAsync<bool>(Nothing));
            Assert.Equal(shape, await database.ListAsync(Shape));
        }
    }

    [Fact]
    public async Task Only_one_at_a_time()
    {
        await using var other = new NpgsqlConnection(host.Database.ConnectionString);
        await other.OpenAsync();
        await using var hold = new NpgsqlCommand("select pg_advisory_lock(x'4d4f4447454e'::bigint)", other);
        await hold.ExecuteNonQueryAsync();

        await RefusedAsync(host.Database, "modular: Somebody else is generating here at the moment.", [], "--topics", "10", "--replies", "10");
    }

    [Theory]
    [InlineData("--topics is 1 to 1,000,000.", "--topics", "0", "--replies", "10")]
    [InlineData("--topics is 1 to 1,000,000. --replies is 0 to 10,000,000.", "--topics", "1000001", "--replies", "10000001")]
    [InlineData("--longest is 2 to 10.", "--topics", "10", "--replies", "10", "--longest", "1")]
    [InlineData("'--replies' is required", "--topics", "10")]
    [InlineData("'many'", "--topics", "many", "--replies", "10")]
    public Task What_cannot_be_is_refused(string reason, params string[] arguments) => RefusedAsync(host.Database, reason, [], arguments);

    [Fact]
    public async Task Outside_of_development_it_has_to_be_said_twice()
    {
        await using var database = await host.NewDatabaseAsync();
        var production = new Dictionary<string, string?> { ["ASPNETCORE_ENVIRONMENT"] = "Production" };

        await RefusedAsync(database, "modular: This is Production: with --production it is done all the same.", production, "--topics", "10", "--replies", "10");
        Assert.True(await database.AskAsync<bool>(Nothing));

        foreach (var (key, value) in Settings(database)) production[key] = value;
        await HostProcess.RunAsync(Arguments("--topics", "10", "--replies", "10", "--production"), production);
        await Recount.FindsNothingAsync(database);
    }

    [Fact]
    public async Task The_schema_has_to_be_there()
    {
        await using var database = await host.NewDatabaseAsync(migrated: false);

        await RefusedAsync(database, "run `modular db up` first.", [], "--topics", "10", "--replies", "10");
    }

    private static async Task RefusedAsync(TestDatabase database, string reason, Dictionary<string, string?> settings, params string[] arguments)
    {
        foreach (var (key, value) in Settings(database)) settings[key] = value;
        using var process = HostProcess.Start(Arguments(arguments), settings);

        Assert.Equal(1, await process.WaitAsync(Patience.Of(30)));
        Assert.Contains(reason, process.Error, StringComparison.Ordinal);
    }

    private static Task<string> GenerateAsync(TestDatabase database, params string[] arguments) => HostProcess.RunAsync(Arguments(arguments), Settings(database));

    private static string[] Arguments(params string[] arguments) => ["demo", "generate", .. arguments];

    private static Dictionary<string, string?> Settings(TestDatabase database) => new() { ["ConnectionStrings:Database"] = database.ConnectionString };
}

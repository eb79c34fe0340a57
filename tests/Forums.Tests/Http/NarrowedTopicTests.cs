namespace Forums.Tests.Http;

public sealed class NarrowedTopicTests(TestHost host)
{
    [Theory]
    [InlineData("locked", 1)]
    [InlineData("pinned", 1)]
    [InlineData("solved", 2)]
    [InlineData("unsolved", 4)]
    [InlineData("archived", 1)]
    [InlineData("featured", 1)]
    [InlineData("solved,archived", 1)]
    [InlineData("solved,locked", 0)]
    public async Task Topics_are_listed_by_their_flags(string status, int topics)
    {
        var category = await FlaggedAsync();
        using var stranger = host.Client();

        foreach (var sort in (string[])["recent", "newest", "oldest", "replies", "popular"])
            Assert.Equal(topics, (await stranger.PagesAsync($"{Forum.Topics}?category={category}&status={status}&sort={sort}&limit=1")).Ids().Distinct().Count());
    }

    [Fact]
    public async Task Deleted_topics_are_listed_for_who_moderates_alone()
    {
        var category = await FlaggedAsync();
        using var user = await host.SignedInAsync();
        using var moderator = await host.SignedInAsync(Role.Moderator);

        Assert.Empty((await user.GetAsync($"{Forum.Topics}?category={category}&status=deleted")).Expect(200).Items);
        Assert.Single((await moderator.GetAsync($"{Forum.Topics}?category={category}&status=deleted")).Expect(200).Items);
    }

    [Fact]
    public async Task An_authors_topics_are_found_by_name_and_id_in_every_order()
    {
        using var ann = await host.SignedInAsync();
        var category = await host.NewCategoryAsync();
        for (var i = 0; i < 3; i++) await ann.NewTopicAsync(category, tags: ["one", $"only-{i}"]);

        foreach (var sort in (string[])["recent", "newest", "oldest", "replies", "trending"])
            foreach (var author in (string[])[ann.Username, ann.Id.ToString()])
                Assert.Equal(3, (await ann.PagesAsync($"{Forum.Topics}?author={author}&sort={sort}&limit=1")).Ids().Distinct().Count());
        Assert.Single((await ann.GetAsync($"{Forum.Topics}?author={ann.Id}&tag=one,only-1")).Items);
    }

    [Fact]
    public async Task Popular_is_what_has_replies_and_views_and_is_new_and_pinned_ones_come_first()
    {
        var category = await host.NewCategoryAsync();
        await InsertAsync(category, "old and loved", "interval '8 days'", replies: 1000);
        await InsertAsync(category, "six days, 35 replies", "interval '6 days'", replies: 35);
        await InsertAsync(category, "one day, 100 views", "interval '1 day'", views: 100);
        await InsertAsync(category, "new", "interval '0'");
        await InsertAsync(category, "pinned", "interval '5 days'", pinned: true);
        using var stranger = host.Client();

        var titles = (await stranger.PagesAsync($"{Forum.Topics}?category={category}&sort=popular&limit=2")).SelectMany(p => p.Items).Select(t => t.GetProperty("title").GetString());

        // In points: pinned; 70 - 60 = 10; 10 - 10 = 0, and by a moment less new than what is new with 0.
        Assert.Equal(["pinned", "six days, 35 replies", "new", "one day, 100 views"], titles);
    }

    [Theory]
    [InlineData("status=open", "?status forums.topic.unknown_status")]
    [InlineData("status=solved,unsolved", "?status forums.topic.status_contradiction")]
    [InlineData("tag=a,a", "?tag forums.topic.tag_repeated")]
    [InlineData("author=no_such_person_here&tag=%21", "?author forums.author.unknown,?tag forums.topic.tag_malformed")]
    public async Task A_list_that_cannot_be_is_refused(string query, string errors)
    {
        using var stranger = host.Client();

        Assert.Equal(errors, string.Join(',', (await stranger.GetAsync($"{Forum.Topics}?{query}")).Expect(422).Errors.Order(StringComparer.Ordinal)));
    }

    private async Task<string> FlaggedAsync()
    {
        var category = await host.NewCategoryAsync();
        for (var i = 0; i < 7; i++) await InsertAsync(category, $"topic {i}", "interval '1 hour'", replies: i % 2, pinned: i == 0);
        await host.Database.RunAsync(
            """
            update forums.topics t set is_locked = title = 'topic 1', is_solved = title in ('topic 2', 'topic 3'), is_archived = title = 'topic 3', is_featured = title = 'topic 4',
              deleted_at = case when title = 'topic 5' then now() end from forums.categories c where c.id = t.category_id and c.slug = $1
            """, category);
        return category;
    }

    private Task<int> InsertAsync(string category, string title, string age, int replies = 0, int views = 0, bool pinned = false) => host.Database.RunAsync(
        """
        insert into forums.topics (category_id, author_id, title, title_key, claims_title, content, tags, is_pinned, is_locked, is_solved, is_archived, is_featured,
                                   reply_count, view_count, created_at, last_activity_at, version, activity)
        select c.id, gen_random_uuid(), $2, $2, false, 'content', '{}', $3, false, false, false, false, $4, $5, now() - $6::interval, now(), 1, 0 from forums.categories c where c.slug = $1
        """, category, title, pinned, replies, views, age.Replace("interval ", "", StringComparison.Ordinal).Trim('\''));
}

using Forums.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Jobs;

namespace Forums.Tests.Notifications;

/// <summary>What people do with what they were told.</summary>
public sealed class NotificationReadingTests(TestHost host) : IAsyncLifetime
{
    private const string Notifications = $"{People.Me}/notifications";

    private readonly List<long> _topics = [];
    private TestUser _ann = null!;
    private TestUser _ben = null!;
    private string _category = "";

    public async ValueTask InitializeAsync()
    {
        _category = await host.NewCategoryAsync();
        (_ann, _ben) = (await host.SignedInAsync(), await host.SignedInAsync());
        for (var i = 0; i < 5; i++)
        {
            _topics.Add((await _ann.NewTopicAsync(_category, content: $"A word with @{_ben.Username}.")).Id);
            await host.ToldAsync(_topics[i]);
        }
    }

    [Fact]
    public async Task They_are_numbered_for_each_person_and_listed_in_pages_the_latest_first()
    {
        Assert.Equal([5, 4, 3, 2, 1], (await _ben.PagesAsync($"{Notifications}?limit=2")).Ids());
        Assert.Equal("5", (await _ben.GetAsync($"{Notifications}/unread-count")).Expect(200)["count"]);
        Assert.Empty((await _ann.GetAsync(Notifications)).Expect(200).Items);
        Assert.Equal(["?limit page.limit_out_of_range"], (await _ben.GetAsync($"{Notifications}?limit=0")).Expect(422).Errors);
        (await _ben.GetAsync($"{Notifications}?unread=perhaps")).Expect(400);
        using var stranger = host.Client();
        (await stranger.GetAsync(Notifications)).Expect(401);
    }

    [Fact]
    public async Task One_is_marked_read_or_all_up_to_one()
    {
        (await _ben.PutAsync($"{Notifications}/4/read", null)).Expect(204);
        (await _ben.PutAsync($"{Notifications}/4/read", null)).Expect(204);
        Assert.Equal([5, 3, 2, 1], (await _ben.PagesAsync($"{Notifications}?unread=true&limit=2")).Ids());

        Assert.Equal("2", (await _ben.PostAsync($"{Notifications}/read", new { upTo = 2 })).Expect(200)["count"]);
        Assert.Equal([5, 3], (await _ben.PagesAsync($"{Notifications}?unread=true")).Ids());

        (await _ben.PutAsync($"{Notifications}/6/read", null)).Expect(404, "forums.notification.not_found");
        (await _ann.PutAsync($"{Notifications}/1/read", null)).Expect(404, "forums.notification.not_found");
        Assert.Equal(["/upTo forums.notification.up_to_missing"], (await _ben.PostAsync($"{Notifications}/read", new { })).Expect(422).Errors);
        Assert.Equal("0", (await _ben.PostAsync($"{Notifications}/read", new { upTo = long.MaxValue })).Expect(200)["count"]);
    }

    [Fact]
    public async Task What_was_hidden_or_deleted_since_is_there_no_more_and_comes_back_with_it()
    {
        await host.Database.RunAsync("update forums.topics set deleted_at = now() where id = $1", _topics[1]);
        Assert.Equal([5, 4, 3, 1], (await _ben.PagesAsync(Notifications)).Ids());
        await host.HideAsync(_category);

        var all = (await _ben.GetAsync(Notifications)).Expect(200);
        Assert.Empty(all.Items);
        Assert.Equal("0", (await _ben.GetAsync($"{Notifications}/unread-count"))["count"]);
        (await _ben.PutAsync($"{Notifications}/3/read", null)).Expect(404, "forums.notification.not_found");

        await host.Database.RunAsync("update forums.categories set is_public = true where slug = $1", _category);
        Assert.Equal("4", (await _ben.GetAsync($"{Notifications}/unread-count"))["count"]);
    }

    [Fact]
    public async Task The_title_is_the_topics_present_one()
    {
        (await _ann.PatchAsync($"{Forum.Topics}/{_topics[4]}", new { title = "Called otherwise now" }, ("If-Match", "*"))).Expect(200);

        Assert.Equal("Called otherwise now", (await _ben.GetAsync(Notifications)).Items[0].GetProperty("topic").GetProperty("title").GetString());
    }

    [Fact]
    public async Task Ten_thousand_followers_are_told_in_jobs_of_five_hundred()
    {
        var topic = _topics[0];
        await host.Database.RunAsync("""
            with people as (
              insert into accounts.users (id, username, email, password_hash, display_name, bio, roles, is_active, security_version, created_at, updated_at, last_active_at, version)
              select gen_random_uuid(), 'crowd' || n, 'crowd' || n || '@example.org', '', 'Crowd', '', '{user}', true, 1, now(), now(), now(), 1 from generate_series(1, 10000) n returning id)
            insert into forums.follows (user_id, topic_id, level, is_automatic, at) select id, $1, 1, false, now() from people
            """, topic);

        await _ben.ReplyAsync(topic);
        await host.ToldAsync(topic);

        Assert.Equal(10_000, await host.Database.AskAsync<long>("select count(*) from forums.notifications where topic_id = $1 and kind = 'topic_reply'", topic));
        Assert.Equal(500, await host.Database.AskAsync<long>("select max(people) from (select count(*) as people from forums.notifications where topic_id = $1 and kind = 'topic_reply' group by xmin::text) transactions", topic));
        await host.Database.RunAsync("delete from forums.follows where topic_id = $1 and not is_automatic", topic);
    }

    [Fact]
    public async Task Read_ones_go_after_ninety_days_and_all_after_a_year()
    {
        await host.Database.RunAsync("update forums.notifications set read_at = now() - interval '91 days' where user_id = $1 and number = 1", _ben.Id);
        await host.Database.RunAsync("update forums.notifications set read_at = now() - interval '89 days' where user_id = $1 and number = 2", _ben.Id);
        await host.Database.RunAsync("update forums.notifications set at = now() - interval '366 days' where user_id = $1 and number = 3", _ben.Id);

        await using (var scope = host.Node.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<IJobQueue>().EnqueueAllAsync([new("platform.housekeeping", "{}", JobOptions.Default)]);
        await host.Database.WaitUntilAsync("select count(*) = 3 from forums.notifications where user_id = $1", _ben.Id);

        Assert.Equal([5, 4, 2], (await _ben.PagesAsync(Notifications)).Ids());
    }

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        _ben.Dispose();
        return ValueTask.CompletedTask;
    }
}

using Forums.Tests.Http;
using Modular.Forums;
using Modular.Forums.Application.Drafts;
using Modular.Forums.Application.Follows;
using Modular.Forums.Application.Notifications;
using Modular.Forums.Application.Reading;
using Modular.Forums.Application.Sanctions;
using Modular.Platform.UseCases;

namespace Forums.Tests.Sanctions;

/// <summary>Whoever is suspended changes nothing that others see, not even what is their own; their private things stay theirs.</summary>
public sealed class SuspendedWriterTests(TestHost host)
{
    private static readonly Type[] Private =
        [typeof(SaveDraft), typeof(DeleteDraft), typeof(SetFollow), typeof(RemoveFollow), typeof(SetPreferences), typeof(MarkRead), typeof(MarkNotificationRead), typeof(MarkNotificationsRead)];

    /// <summary>For admins alone, whom nobody suspends.</summary>
    private static readonly string[] OfAdmins = ["Category", "Section", "Categories", "Webhook", "RotateSecret", "RedeliverEvent"];

    [Fact]
    public void Every_command_is_refused_to_the_suspended_is_private_or_is_for_admins()
    {
        var commands = typeof(ForumsModule).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && Array.Exists(t.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>))).ToList();

        Assert.True(commands.Count > 40, $"{commands.Count} commands");
        Assert.Empty(commands.Where(c => Kinds(c) != 1).Select(c => c.Name));

        static int Kinds(Type command) =>
            (command.IsAssignableTo(typeof(IWritesPosts)) ? 1 : 0) + (Private.Contains(command) ? 1 : 0) + (Array.Exists(OfAdmins, name => command.Name.EndsWith(name, StringComparison.Ordinal)) ? 1 : 0);
    }

    [Fact]
    public async Task What_others_see_stays_as_it_is_and_what_is_private_goes_on()
    {
        var (category, elsewhere) = (await host.NewCategoryAsync(), await host.NewCategoryAsync());
        using var ann = await host.SignedInAsync();
        using var max = await host.SignedInAsync(Role.Moderator);
        using var admin = await host.SignedInAsync(Role.Admin);
        var (topic, other, gone) = ((await max.NewTopicAsync(category)).Id, (await ann.NewTopicAsync(category)).Id, (await max.NewTopicAsync(category)).Id);
        var (reply, removed) = ((await max.ReplyAsync(topic)).Id, (await max.ReplyAsync(topic)).Id);
        (await max.DeleteAsync($"{Forum.Topics}/{gone}")).Expect(204);
        (await max.DeleteAsync($"{People.Replies}/{removed}")).Expect(204);
        (await admin.PostAsync("/api/v1/forums/reports", new { topicId = other, reason = "spam" })).Expect(201);
        var report = $"/api/v1/forums/moderation/reports/{(await admin.GetAsync($"/api/v1/forums/moderation/reports?category={category}")).Items[0].GetProperty("id").GetInt64()}";
        (await admin.PutAsync($"/api/v1/forums/moderation/people/{max.Id}/suspension", new { until = DateTimeOffset.UtcNow.AddDays(1), reason = "A day off." }, ("If-Match", "*"))).Expect(200);
        var before = await StateAsync(topic, other, gone);

        (HttpMethod, string, object?)[] writes =
        [
            (HttpMethod.Post, Forum.Topics, new { category, title = "Another one", content = Forum.Content }),
            (HttpMethod.Patch, $"{Forum.Topics}/{topic}", new { title = "Another one" }),
            (HttpMethod.Delete, $"{Forum.Topics}/{topic}", null),
            (HttpMethod.Delete, $"{Forum.Topics}/{topic}?permanent=true", null),
            (HttpMethod.Post, $"{Forum.Topics}/{gone}/restore", null),
            (HttpMethod.Post, $"{Forum.Topics}/{topic}/move", new { category = elsewhere }),
            (HttpMethod.Post, $"{Forum.Topics}/{topic}/merge", new { into = other }),
            .. from flag in (string[])["pin", "lock", "archive", "feature", "solved"] from method in (HttpMethod[])[HttpMethod.Put, HttpMethod.Delete] select (method, $"{Forum.Topics}/{topic}/{flag}", (object?)null),
            (HttpMethod.Post, $"{Forum.Topics}/{topic}/replies", new { content = "Hm." }),
            (HttpMethod.Patch, $"{People.Replies}/{reply}", new { content = "Hm." }),
            (HttpMethod.Delete, $"{People.Replies}/{reply}", null),
            (HttpMethod.Delete, $"{People.Replies}/{reply}?permanent=true", null),
            (HttpMethod.Post, $"{People.Replies}/{removed}/restore", null),
            (HttpMethod.Put, $"{People.Replies}/{reply}/solution", null),
            (HttpMethod.Delete, $"{People.Replies}/{reply}/solution", null),
            (HttpMethod.Put, $"{Forum.Topics}/{other}/vote", new { value = "up" }),
            (HttpMethod.Put, $"{Forum.Topics}/{other}/reactions/🎉", null),
            (HttpMethod.Delete, $"{Forum.Topics}/{other}/reactions/🎉", null),
            (HttpMethod.Post, "/api/v1/forums/reports", new { topicId = other, reason = "spam" }),
            (HttpMethod.Post, "/api/v1/forums/attachments", new StringContent("words")),
            (HttpMethod.Post, $"{report}/assign", new { assignee = max.Id }),
            (HttpMethod.Post, $"{report}/resolve", new { action = "delete" }),
            (HttpMethod.Post, $"{report}/dismiss", new { }),
            (HttpMethod.Post, $"/api/v1/forums/moderation/people/{ann.Id}/warnings", new { reason = "Hm." }),
            (HttpMethod.Put, $"/api/v1/forums/moderation/people/{ann.Id}/suspension", new { until = DateTimeOffset.UtcNow.AddDays(1), reason = "Hm." }),
            (HttpMethod.Delete, $"/api/v1/forums/moderation/people/{ann.Id}/suspension", null),
        ];
        foreach (var (method, path, body) in writes) (await max.SendAsync(method, path, body, ("If-Match", "*"))).Expect(403, "forums.suspended");

        Assert.Equal(before, await StateAsync(topic, other, gone));
        (await max.PutAsync($"{People.Me}/drafts/topic-{topic}", new { content = "For later." })).Expect(201);
        (await max.PutAsync($"{Forum.Topics}/{other}/follow", new { level = "follow" })).Expect(200);
        (await max.PutAsync($"{Forum.Topics}/{topic}/read", new { replyId = reply })).Expect(200);
        (await max.GetAsync($"{Forum.Topics}/{gone}")).Expect(200);
        (await max.GetAsync($"{People.Me}/standing")).Expect(200);
    }

    [Fact]
    public async Task Whoever_became_an_admin_meanwhile_can_be_let_post_again()
    {
        using var ann = await host.SignedInAsync();
        using var admin = await host.SignedInAsync(Role.Admin);
        var suspension = $"/api/v1/forums/moderation/people/{ann.Id}/suspension";
        (await admin.PutAsync(suspension, new { until = DateTimeOffset.UtcNow.AddDays(1), reason = "Hm." }, ("If-Match", "*"))).Expect(200);
        await host.Database.RunAsync("update accounts.users set roles = array['user', 'admin'] where id = $1", ann.Id);

        (await admin.PutAsync(suspension, new { until = DateTimeOffset.UtcNow.AddDays(2), reason = "Hm." }, ("If-Match", "*"))).Expect(403, "forums.sanction.of_admin");
        (await admin.DeleteAsync(suspension, ("If-Match", "*"))).Expect(200);
    }

    private async Task<string> StateAsync(params long[] topics) => string.Join('\n', await host.Database.ListAsync("""
        select t.id, t.version, t.activity, t.category_id, t.deleted_at, t.score, array(select (r.id, r.version, r.activity, r.deleted_at)::text from forums.replies r where r.topic_id = t.id order by r.id),
          array(select (k.status, k.report_count, k.assignee_id)::text from forums.report_cases k where k.topic_id = t.id) from forums.topics t where id = any($1) order by id
        """, topics));
}

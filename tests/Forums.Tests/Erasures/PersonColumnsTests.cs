using Forums.Tests.Http;

namespace Forums.Tests.Erasures;

/// <summary>Every column that names a person is known here, with what becomes of it. A new one makes this test fail until somebody has thought of its export and its erasure.</summary>
public sealed class PersonColumnsTests(TestHost host)
{
    /// <summary>Rows about one person: exported under this name, and gone with them.</summary>
    private static readonly (string Column, string Export)[] Theirs =
    [
        ("votes.user_id", "votes"), ("reactions.user_id", "reactions"), ("follows.user_id", "follows"), ("members.user_id", "preferences"), ("read_positions.user_id", "readPositions"),
        ("mentions.user_id", "mentions"), ("notifications.user_id", "notifications"), ("drafts.user_id", "drafts"), ("attachments.owner_id", "attachments"),
        ("standings.user_id", "standing"), ("sanctions.user_id", "sanctions"), ("contributions.user_id", "contributions"),
    ];

    /// <summary>Exported, and emptied where the person takes their words along; the row stays for others.</summary>
    private static readonly (string Column, string Export)[] Emptied = [("topics.author_id", "topics"), ("replies.author_id", "replies"), ("reports.reporter_id", "reports")];

    /// <summary>Ids that stand beside what is others' or the place's, and are nobody's once the account is gone; and ids of nobody.</summary>
    private static readonly string[] Beside =
    [
        "topics.last_reply_author_id", "topics.deleted_by", "replies.deleted_by", "replies.conversation_id", "replies.participants", "revisions.edited_by", "changes.actor_id",
        "notifications.actor_id", "report_cases.author_id", "report_cases.assignee_id", "report_cases.closed_by", "standings.suspended_by", "sanctions.by_id", "webhooks.created_by",
        "attachments.id", "operation_samples.node", "erased_authors.user_id",
    ];

    [Fact]
    public async Task No_column_that_names_a_person_is_forgotten()
    {
        var columns = await host.Database.ListAsync("""
            select table_name || '.' || column_name from information_schema.columns where table_schema = 'forums' and (udt_name in ('uuid', '_uuid') or (column_name ~ '(^|_)(user|person|author|owner)s?(_id|_name)?$'))
            """);

        Assert.Equal([.. Theirs.Concat(Emptied).Select(c => c.Column).Concat(Beside).Order(StringComparer.Ordinal)], columns.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_is_exported_and_then_erased()
    {
        using var ann = await host.SignedInAsync();
        using var ben = await host.SignedInAsync();
        using var max = await host.SignedInAsync(Role.Moderator);
        var topic = await LeaveTracesAsync(ann, ben, max);

        var export = (await ben.GetAsync("/api/v1/accounts/me/export")).Expect(200).Json.GetProperty("modules").GetProperty("forums");

        string[] kinds = [.. Theirs.Concat(Emptied).Select(c => c.Export), "revisions"];
        Assert.Equal(kinds.Order(StringComparer.Ordinal), export.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(kinds, kind => export.GetProperty(kind).GetArrayLength() == 0);
        Assert.DoesNotContain($"{ann.Id}", export.GetRawText(), StringComparison.Ordinal);

        (await ben.DeleteAsync("/api/v1/accounts/me?content=remove")).Expect(204);
        foreach (var (column, _) in Theirs)
            await host.Database.WaitUntilAsync($"select not exists (select from forums.{column.Split('.')[0]} where {column.Split('.')[1]} = $1)", ben.Id);
        foreach (var (column, _) in Emptied)
            await host.Database.WaitUntilAsync($"select not exists (select from forums.{column.Split('.')[0]} x where {column.Split('.')[1]} = $1 and strpos(x::text, 'of ben') > 0)", ben.Id);
        Assert.Equal(0, await host.Database.AskAsync<long>("select count(*) from forums.revisions r join forums.replies p on r.post_kind = 2 and p.id = r.post_id where p.topic_id = $1", topic));
    }

    /// <summary>One of each, and all of what is text says "of ben".</summary>
    private async Task<long> LeaveTracesAsync(TestUser ann, TestUser ben, TestUser max)
    {
        var category = await host.NewCategoryAsync();
        var topic = (await ann.NewTopicAsync(category, content: $"Hello there, @{ben.Username}.")).Id;
        await ben.NewTopicAsync(category, "A topic of ben", "It tells of ben and his ways.");
        var file = new StringContent("Some words of ben.");
        file.Headers.ContentDisposition = new("attachment") { FileName = "words.txt" };
        var reference = (await ben.PostAsync("/api/v1/forums/attachments", file)).Expect(201)["reference"];
        var reply = (await ben.ReplyAsync(topic, $"Words of ben, and [a file]({reference}).")).Id;
        (await ben.PatchAsync($"{People.Replies}/{reply}", new { content = $"More words of ben, and [a file]({reference})." }, ("If-Match", "*"))).Expect(200);
        (await ben.PutAsync($"{Forum.Topics}/{topic}/vote", new { value = "up" })).Expect(200);
        (await ben.PutAsync($"{Forum.Topics}/{topic}/reactions/🎉", null)).Expect(200);
        (await ben.PutAsync($"{Forum.Topics}/{topic}/read", new { replyId = reply })).Expect(200);
        (await ben.PutAsync($"{People.Me}/drafts/topic-{topic}", new { content = "A draft of ben" })).Expect(201);
        (await ben.PostAsync("/api/v1/forums/reports", new { topicId = topic, reason = "other", note = "A worry of ben" })).Expect(201);
        (await max.PostAsync($"/api/v1/forums/moderation/people/{ben.Id}/warnings", new { reason = "Be kind." })).Expect(201);
        await host.ToldAsync(topic);
        await host.Database.WaitUntilAsync("select exists (select from forums.contributions where user_id = $1)", ben.Id);
        return topic;
    }
}

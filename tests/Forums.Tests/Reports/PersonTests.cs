using Forums.Tests.Http;
using Forums.Tests.Webhooks;

namespace Forums.Tests.Reports;

/// <summary>What people reported, what was done to them and the files they sent are theirs: to have, and to take away.</summary>
public sealed class PersonTests(TestHost host)
{
    [Theory]
    [InlineData("keep", 1)]
    [InlineData("remove", 0)]
    public async Task All_of_it_is_exported_and_goes_with_them(string content, int filesLeft)
    {
        using var ann = await host.SignedInAsync();
        using var ben = await host.SignedInAsync();
        using var moderator = await host.SignedInAsync(Role.Moderator);
        var topic = await ben.NewTopicAsync(await host.NewCategoryAsync());
        (await ann.PostAsync("/api/v1/forums/reports", new { topicId = topic.Id, reason = "spam", note = "I know him from school." })).Expect(201);
        (await moderator.PostAsync($"/api/v1/forums/moderation/people/{ann.Id}/warnings", new { reason = "Too many reports." })).Expect(201);
        var used = (await ann.PostAsync("/api/v1/forums/attachments", new StringContent($"mine {ann.Id}"))).Expect(201);
        (await ann.PostAsync("/api/v1/forums/attachments", new StringContent($"unused {ann.Id}"))).Expect(201);
        await ann.ReplyAsync(topic.Id, $"[mine]({used["reference"]})");

        var export = (await ann.GetAsync("/api/v1/accounts/me/export")).Expect(200).Text;
        Assert.Contains("I know him from school.", export, StringComparison.Ordinal);
        Assert.Contains("Too many reports.", export, StringComparison.Ordinal);
        Assert.Contains(used["hash"], export, StringComparison.Ordinal);

        (await ann.DeleteAsync($"/api/v1/accounts/me?content={content}")).Expect(204);

        await Soon.HoldsAsync(async () => await CountAsync("select count(*) from forums.attachments where owner_id = $1", ann.Id) == filesLeft
            && await CountAsync("select count(*) from forums.sanctions where user_id = $1", ann.Id) + await CountAsync("select count(*) from forums.standings where user_id = $1", ann.Id) == 0
            && await CountAsync("select count(*) from forums.reports where reporter_id = $1 and note <> ''", ann.Id) == filesLeft);
        Assert.Equal(filesLeft, await CountAsync("select count(*) from platform.content_references where holder = $1", $"forums.attachment/{used["id"]}"));
    }

    private Task<long> CountAsync(string sql, object value) => host.Database.AskAsync<long>(sql, value);
}

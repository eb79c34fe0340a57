using System.Text.Json;

namespace Scheduling.Tests.Http;

public sealed class PersonTests(JobNode node) : IClassFixture<JobNode>
{
    [Fact]
    public async Task Who_asked_for_jobs_finds_them_in_the_export_and_is_forgotten_when_they_leave()
    {
        using var admin = await node.Node.SignedInAsync(Role.Admin);
        var waiting = (await admin.PostAsync(JobNode.Jobs, new { type = "test.note", args = new { text = "mine" }, delaySeconds = 3600 })).Expect(201).Id;
        var cancelled = (await admin.PostAsync(JobNode.Jobs, new { type = "test.note", args = new { text = "mine" }, delaySeconds = 3600 })).Expect(201).Id;
        (await admin.PostAsync($"{JobNode.Jobs}/{cancelled}/cancel", null)).Expect(200);
        (await admin.PostAsync(JobNode.Api + "/queues/mine/pause", null)).Expect(200);

        var mine = (await admin.GetAsync("/api/v1/accounts/me/export")).Expect(200).Json.GetProperty("modules").GetProperty("scheduling");
        Assert.Equal((waiting, cancelled, "mine"), (Only(mine, "unfinishedJobs").GetProperty("id").GetInt64(), Only(mine, "finishedJobs").GetProperty("id").GetInt64(), Only(mine, "pausedQueues").GetProperty("name").GetString()));

        (await admin.DeleteAsync("/api/v1/accounts/me")).Expect(204);
        await node.Database.WaitUntilAsync("""
            select not exists (select from scheduling.jobs where created_by = $1 union all select from scheduling.job_history where created_by = $1 union all select from scheduling.queues where paused_by = $1)
            """, admin.Id);
        Assert.Equal(JsonValueKind.Null, (await node.JobAsync(waiting)).GetProperty("createdBy").ValueKind);
    }

    private static JsonElement Only(JsonElement module, string kind) => module.GetProperty(kind).EnumerateArray().Single();
}

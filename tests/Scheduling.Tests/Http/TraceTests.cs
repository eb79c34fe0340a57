using System.Text.Json;

namespace Scheduling.Tests.Http;

/// <summary>What of people's doing is kept: in the audit log, and with the jobs.</summary>
public sealed class TraceTests(QuietNode node) : IClassFixture<QuietNode>
{
    [Fact]
    public async Task Every_change_is_in_the_audit_log_and_no_argument_is()
    {
        using var admin = await node.Node.SignedInAsync(Role.Admin);
        var id = (await admin.PostAsync(JobNode.Jobs, new { type = "test.note", args = new { text = "a secret" }, queue = "seen", uniqueKey = "audited" })).Expect(201).Id;
        (await admin.PostAsync(JobNode.Jobs, new { type = "test.note", args = new { text = "a secret" }, uniqueKey = "audited" })).Expect(200); // kept: nothing was done
        (await admin.PostAsync(JobNode.Jobs, new { type = "test.note", args = new { text = "a secret" }, uniqueKey = "audited", whenTaken = "reject" })).Expect(409);
        (await admin.PostAsync(JobNode.Jobs + "/bulk", new { type = "test.note", args = new[] { new { text = "a secret" } } })).Expect(201);
        (await admin.PostAsync($"{JobNode.Jobs}/{id}/cancel", null)).Expect(200);
        (await admin.PostAsync($"{JobNode.Jobs}/{id}/retry", null)).Expect(200);
        (await admin.PostAsync($"{JobNode.Jobs}/{id}/cancel", null)).Expect(200);
        (await admin.PostAsync(JobNode.Jobs + "/retry", new { state = "cancelled", queue = "seen" })).Expect(200);
        (await admin.PostAsync(JobNode.Jobs + "/retry", new { state = "cancelled", queue = "seen" })).Expect(200); // there were none
        (await admin.DeleteAsync($"{JobNode.Jobs}/{id}")).Expect(204);
        (await admin.PostAsync(JobNode.Jobs + "/clear", null)).Expect(201);
        (await admin.PostAsync(JobNode.Api + "/queues/seen/pause", new { reason = "why" })).Expect(200);
        (await admin.PostAsync(JobNode.Api + "/queues/seen/pause", null)).Expect(200);
        (await admin.PostAsync(JobNode.Api + "/queues/seen/resume", null)).Expect(200);
        await node.Database.RunAsync("insert into scheduling.breakers (type, key, state, failures, open_until) values ('test.note', 'k', 1, 5, now())");
        (await admin.PostAsync(JobNode.Api + "/breakers/reset", new { type = "test.note", key = "k" })).Expect(200);

        var entries = (await admin.GetAsync($"/api/v1/accounts/audit?actor={admin.Id}&action=scheduling.&limit=100")).Expect(200).Items;

        Assert.Equal(
            [
                "scheduling.job_enqueued", "scheduling.jobs_enqueued", "scheduling.job_cancelled", "scheduling.job_retried", "scheduling.job_cancelled", "scheduling.jobs_retried",
                "scheduling.job_deleted", "scheduling.jobs_cleared", "scheduling.queue_paused", "scheduling.queue_resumed", "scheduling.breaker_reset",
            ],
            entries.Select(e => e.GetProperty("action").GetString()).Reverse());
        Assert.Equal($"scheduling.job/{id}", entries[^1].GetProperty("target").GetString());
        Assert.Equal("""{"reason":"why"}""", entries[2].GetProperty("after").GetRawText());
        Assert.Equal("scheduling.queue/seen", entries[2].GetProperty("target").GetString());
        Assert.DoesNotContain("a secret", entries.Aggregate("", (text, e) => text + e.GetRawText()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asked_for_jobs_finds_them_in_the_export_and_is_forgotten_when_they_leave()
    {
        using var admin = await node.Node.SignedInAsync(Role.Admin);
        var waiting = (await admin.PostAsync(JobNode.Jobs, new { type = "test.note", args = new { text = "mine" } })).Expect(201).Id;
        var cancelled = (await admin.PostAsync(JobNode.Jobs, new { type = "test.note", args = new { text = "mine" } })).Expect(201).Id;
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

namespace Scheduling.Tests.Http;

public sealed class UniqueTests(QuietNode node) : IClassFixture<QuietNode>
{
    [Fact]
    public async Task A_second_of_one_key_is_kept_out_replaces_the_first_or_is_refused()
    {
        var key = JobNode.Name("unique");
        var first = await node.EnqueueAsync(Body("first", null));

        var kept = (await node.Admin.PostAsync(JobNode.Jobs, Body("second", null))).Expect(200);
        Assert.Equal((first, "kept", $"{JobNode.Jobs}/{first}"), (kept.Id, kept["outcome"], kept.Header("Location")));
        Assert.Equal("first", await TextAsync());

        var replaced = (await node.Admin.PostAsync(JobNode.Jobs, Body("third", "replace"))).Expect(200);
        Assert.Equal((first, "replaced"), (replaced.Id, replaced["outcome"]));
        Assert.Equal("third", await TextAsync());

        var refused = (await node.Admin.PostAsync(JobNode.Jobs, Body("fourth", "reject"))).Expect(409, "scheduling.job.duplicate");
        Assert.Contains($"Job {first} ", refused["detail"], StringComparison.Ordinal);
        Assert.Equal(["/uniqueKey scheduling.job.duplicate"], refused.Errors);
        Assert.Equal("third", await TextAsync());

        object Body(string text, string? whenTaken) => new { type = "test.note", args = new { text }, uniqueKey = key, whenTaken };
        async Task<string?> TextAsync() => (await node.JobAsync(first)).GetProperty("args").GetProperty("text").GetString();
    }

    [Fact]
    public async Task Of_many_at_once_with_one_key_one_is_made()
    {
        var key = JobNode.Name("race");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => node.Admin.PostAsync(JobNode.Jobs, new { type = "test.note", args = new { text = "race" }, uniqueKey = key, whenTaken = "reject" })));

        Assert.Equal(1, answers.Count(a => a.Status == 201));
        Assert.All(answers.Where(a => a.Status != 201), a => a.Expect(409, "scheduling.job.duplicate"));
    }

    [Fact]
    public async Task A_repeated_request_makes_one_job_and_gets_the_first_answer()
    {
        var key = ("Idempotency-Key", JobNode.Name("key"));
        var first = (await node.Admin.PostAsync(JobNode.Jobs, new { type = "test.note", args = new { text = "once" } }, key)).Expect(201);
        var second = (await node.Admin.PostAsync(JobNode.Jobs, new { type = "test.note", args = new { text = "once" } }, key)).Expect(201);

        Assert.Equal((first.Id, "true"), (second.Id, second.Header("Idempotent-Replayed")));
        (await node.Admin.PostAsync(JobNode.Jobs, new { type = "test.note", args = new { text = "other" } }, key)).Expect(422, "idempotency.other_request");
    }
}

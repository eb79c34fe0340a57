namespace Scheduling.Tests.Http;

public sealed class BulkTests(QuietNode node) : IClassFixture<QuietNode>
{
    private const string Bulk = JobNode.Jobs + "/bulk";

    [Fact]
    public async Task Many_are_enqueued_in_their_order()
    {
        var batch = Guid.CreateVersion7();
        var made = (await node.Admin.PostAsync(Bulk, new { type = "test.note", args = Notes(250), batchId = batch, priority = 8, tags = new[] { "bulk" } })).Expect(201);

        var ids = made.Json.GetProperty("ids").EnumerateArray().Select(id => id.GetInt64()).ToList();
        Assert.Equal(("250", 250), (made["count"], ids.Distinct().Count()));
        Assert.Equal("note 17", (await node.JobAsync(ids[17])).GetProperty("args").GetProperty("text").GetString());
        Assert.Equal("8", (await node.JobAsync(ids[249])).GetProperty("priority").GetRawText());

        var progress = (await node.Admin.GetAsync($"{JobNode.Api}/batches/{batch}")).Expect(200);
        Assert.Equal(("250", "0"), (progress["total"], progress["share"]));
    }

    [Fact]
    public async Task One_bad_one_keeps_all_out()
    {
        var batch = Guid.CreateVersion7();
        var refused = (await node.Admin.PostAsync(Bulk, new { type = "test.note", args = new object[] { new { text = "good" }, new { }, new { text = 1 } }, batchId = batch })).Expect(422);

        Assert.Equal(["/args/1 scheduling.job.args_invalid", "/args/2/text scheduling.job.args_invalid"], refused.Errors);
        (await node.Admin.GetAsync($"{JobNode.Api}/batches/{batch}")).Expect(404, "scheduling.batch.not_found");
    }

    [Fact]
    public async Task At_least_one_and_at_most_ten_thousand()
    {
        Assert.Equal(["/args scheduling.job.jobs_missing"], (await node.Admin.PostAsync(Bulk, new { type = "test.note" })).Expect(422).Errors);
        Assert.Equal(["/args scheduling.job.jobs_missing"], (await node.Admin.PostAsync(Bulk, new { type = "test.note", args = Array.Empty<object>() })).Expect(422).Errors);
        Assert.Equal("10000", (await node.Admin.PostAsync(Bulk, new { type = "test.note", args = Notes(10_000) })).Expect(201)["count"]);
        Assert.Equal(["/args scheduling.job.too_many"], (await node.Admin.PostAsync(Bulk, new { type = "test.note", args = Notes(10_001) })).Expect(422).Errors);
    }

    [Fact]
    public async Task A_hundred_errors_are_enough() =>
        Assert.Equal(100, (await node.Admin.PostAsync(Bulk, new { type = "test.note", args = Enumerable.Range(0, 500).Select(_ => new { }) })).Expect(422).Errors.Count());

    private static IEnumerable<object> Notes(int count) => Enumerable.Range(0, count).Select(i => new { text = $"note {i}" });
}

namespace Timeline.Tests.Http;

public sealed class EventBulkTests(TestHost host)
{
    [Fact]
    public async Task Of_many_changes_each_has_its_own_result()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var category = await admin.NewCategoryAsync();
        var (there, title) = (await admin.NewEventAsync(category), Cards.Name("Of many, "));

        var done = (await admin.PostAsync($"{Cards.Admin}/bulk", new
        {
            operations = new object?[]
            {
                new { op = "create", @event = new { category, title, year = 1850, status = "published" } },
                new { op = "create", @event = new { category, title, year = 1850 } },
                new { op = "create", @event = new { category, title = "", year = 1850 } },
                new { op = "update", id = there["id"], etag = there.ETag, @event = new { difficulty = 1 } },
                new { op = "update", id = there["id"], etag = there.ETag, @event = new { difficulty = 2 } },
                new { op = "update", id = there["id"], @event = new { difficulty = 2 } },
                new { op = "retire", id = there["id"] },
                new { op = "retire", id = Guid.NewGuid() },
                new { op = "burn", id = there["id"] },
                new { op = "update" },
                null,
            },
        })).Expect(200);

        Assert.Equal(
            [
                "", "timeline.event.duplicate", "timeline.event.title_missing", "", "precondition.stale", "precondition.required", "", "timeline.event.not_found", "timeline.changes.unknown_op",
                "timeline.changes.id_missing", "timeline.changes.unknown_op",
            ],
            done.Json.GetProperty("results").EnumerateArray().Select(r => string.Join(',', r.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("code").GetString()))));
        Assert.Equal(("3", "8"), (done["done"], done["refused"]));
        Assert.Equal("retired", (await admin.GetAsync($"{Cards.Admin}/{there["id"]}"))["status"]);
        Assert.Equal(1L, await host.Database.AskAsync<long>("select count(*) from timeline.events where title = $1", title));
    }

    [Theory]
    [InlineData("""{"operations":[]}""")]
    [InlineData("{}")]
    public async Task No_changes_are_refused(string body)
    {
        using var admin = await host.SignedInAsync(Role.Admin);

        (await admin.PostAsync($"{Cards.Admin}/bulk", body)).Expect(422, "timeline.changes.count_out_of_range");
        (await admin.PostAsync($"{Cards.Admin}/bulk", new { operations = Enumerable.Repeat(new { op = "retire", id = Guid.NewGuid() }, 101) })).Expect(422, "timeline.changes.count_out_of_range");
    }
}

using System.Globalization;
using System.Text.Json;

namespace Scheduling.Tests.Http;

/// <summary>The list over both tables. Ids 1 to 60: each fifth is finished; ten of each state and so on by the rest of a division.</summary>
public sealed class JobListTests(JobListTests.FilledNode node) : IClassFixture<JobListTests.FilledNode>
{
    [Theory]
    [InlineData("", "60,59,58,57,56,55,54,53,52,51,50,49,48,47,46,45,44,43,42,41")]
    [InlineData("?state=dead", "57,47,37,27,17,7")]
    [InlineData("?state=cancelled,dead", "57,56,47,46,37,36,27,26,17,16,7,6")]
    [InlineData("?state=completed", "59,58,55,49,48,45,39,38,35,29,28,25,19,18,15,9,8,5")]
    [InlineData("?state=scheduled", "60,50,40,30,20,10")]
    [InlineData("?state=available", "54,51,44,41,34,31,24,21,14,11,4,1")]
    [InlineData("?state=running", "52,42,32,22,12,2")]
    [InlineData("?state=retrying,dead&limit=3", "57,53,47")]
    [InlineData("?type=b", "60,57,54,51,48,45,42,39,36,33,30,27,24,21,18,15,12,9,6,3")]
    [InlineData("?type=b&state=running", "42,12")]
    [InlineData("?type=b&state=dead", "57,27")]
    [InlineData("?type=nothing", "")]
    [InlineData("?queue=q1&limit=4", "57,50,43,36")]
    [InlineData("?queue=q1&type=b", "57,36,15")]
    [InlineData("?tag=t11", "55,44,33,22,11")]
    [InlineData("?tag=t11&state=available", "44,11")]
    [InlineData("?batch=00000000-0000-0000-0000-000000000013", "52,39,26,13")]
    [InlineData("?parent=17", "51,34,17")]
    [InlineData("?createdBy=00000000-0000-0000-0000-000000000019", "57,38,19")]
    [InlineData("?from=2026-01-01T00:58:00Z", "60,59,58")]
    [InlineData("?to=2026-01-01T00:04:00Z", "3,2,1")]
    [InlineData("?from=2026-01-01T00:20:00Z&to=2026-01-01T00:23:00%2B00:00", "22,21,20")]
    [InlineData("?from=2027-01-01T00:00:00Z", "")]
    [InlineData("?to=2025-01-01T00:00:00Z", "")]
    public async Task A_filter_finds_what_fits_the_newest_first(string query, string ids)
    {
        var found = await node.Admin.GetAsync(JobNode.Jobs + query);

        Assert.Equal(ids, string.Join(',', found.Expect(200).Items.Select(j => j.GetProperty("id").GetInt64())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?state=cancelled,completed,available")]
    [InlineData("?type=b")]
    [InlineData("?queue=q1")]
    [InlineData("?tag=t11")]
    [InlineData("/by-type/b")]
    public async Task Pages_add_up_to_the_whole(string query)
    {
        var with = query.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var whole = (await node.Admin.GetAsync($"{JobNode.Jobs}{query}{with}limit=100")).Expect(200);
        Assert.Equal(JsonValueKind.Null, whole.Json.GetProperty("next").ValueKind);

        var pages = new List<long>();
        for (string? next = $"{JobNode.Jobs}{query}{with}limit=3"; next is not null;)
        {
            var page = (await node.Admin.GetAsync(next)).Expect(200);
            Assert.InRange(page.Items.Count, 1, 3);
            pages.AddRange(page.Items.Select(j => j.GetProperty("id").GetInt64()));
            next = page.NextLink;
        }

        Assert.Equal(whole.Items.Select(j => j.GetProperty("id").GetInt64()), pages);
    }

    [Fact]
    public async Task By_type_and_recent_are_short_forms()
    {
        Assert.Equal(["60", "57"], (await node.Admin.GetAsync(JobNode.Jobs + "/by-type/b?limit=2")).Expect(200).Items.Select(j => j.GetProperty("id").GetRawText()));
        Assert.Equal(["57", "27"], (await node.Admin.GetAsync(JobNode.Jobs + "/by-type/b?state=dead")).Expect(200).Items.Select(j => j.GetProperty("id").GetRawText()));

        var recent = (await node.Admin.GetAsync(JobNode.Jobs + "/recent")).Expect(200);
        Assert.Equal((50, "60", JsonValueKind.Null, null), (recent.Items.Count, recent.Items[0].GetProperty("id").GetRawText(), recent.Json.GetProperty("next").ValueKind, recent.NextLink));
        Assert.Equal(7, (await node.Admin.GetAsync(JobNode.Jobs + "/recent?limit=7")).Expect(200).Items.Count);
    }

    [Fact]
    public async Task What_is_set_aside_is_available_and_says_so()
    {
        var (behind, paused, ready) = (await node.JobAsync(4), await node.JobAsync(14), await node.JobAsync(1));

        Assert.Equal([("available", "orderingKey"), ("available", "pausedQueue"), ("available", null)],
            new[] { behind, paused, ready }.Select(j => (j.GetProperty("state").GetString(), j.GetProperty("heldBy").GetString())));
    }

    [Fact]
    public async Task A_bad_filter_is_refused_all_at_once() =>
        Assert.Equal(
            ["?batch scheduling.job.id_malformed", "?createdBy scheduling.job.id_malformed", "?from scheduling.job.time_malformed", "?limit page.limit_out_of_range",
                "?state scheduling.job.state_unknown", "?to scheduling.job.time_malformed"],
            (await node.Admin.GetAsync(JobNode.Jobs + "?state=dead,odd&batch=1&createdBy=me&from=now&to=2026-01-01&limit=101")).Expect(422).Errors.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("?state=0")]
    [InlineData("?state=Dead")]
    [InlineData("?state=dead,")]
    public async Task States_are_their_words(string query) => (await node.Admin.GetAsync(JobNode.Jobs + query)).Expect(422, "scheduling.job.state_unknown");

    /// <summary>Without workers, and filled by hand.</summary>
    public sealed class FilledNode(TestHost host) : JobNode(host), IAsyncLifetime
    {
        protected override Dictionary<string, string?> Settings => new() { ["Modular:Scheduling:Concurrency"] = "0" };

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            for (var id = 1; id <= 60; id++) await InsertAsync(id);
        }

        private Task<int> InsertAsync(int id)
        {
            // 0 scheduled, 1 available, 2 running, 3 retrying, 4 set aside, 5 completed, 6 cancelled, 7 dead, 8 and 9 completed
            var state = (id % 10) switch { 0 => 0, 1 => 1, 2 => 2, 3 => 3, 4 => id % 20 == 4 ? 7 : 8, 6 => 5, 7 => 6, _ => 4 };
            var (table, more, moreValues) = state is 4 or 5 or 6
                ? ("job_history", ", lease, finished_at, attempt", ", 1, now(), 1") : ("jobs", ", rank", ", now()");
            return Database.RunAsync($"""
                insert into scheduling.{table} (id, type, queue, priority, state, run_at, max_attempts, args, created_at, tags, batch_id, parent_id, created_by{more})
                values ($1, $2, $3, 5, $4, now(), 4, '{"{}"}', $5, $6, $7, $8, $9{moreValues})
                """,
                (long)id, id % 3 == 0 ? "b" : "a", $"q{id % 7}", (short)state, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(id),
                new[] { id % 11 == 0 ? "t11" : "t" }, Guid.Parse((id % 13 == 0 ? 13 : id % 10).ToString("00000000-0000-0000-0000-000000000000", CultureInfo.InvariantCulture)), id % 17 == 0 ? 17L : 3L, Guid.Parse((id % 19 == 0 ? 19 : id % 10).ToString("00000000-0000-0000-0000-000000000000", CultureInfo.InvariantCulture)));
        }
    }
}

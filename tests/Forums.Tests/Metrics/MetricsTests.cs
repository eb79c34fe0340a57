using System.Text.Json;
using Forums.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application.Metrics;
using Modular.Forums.Infrastructure.Metrics;

namespace Forums.Tests.Metrics;

public sealed class MetricsTests(TestHost host)
{
    private const string Metrics = "/api/v1/forums/metrics";

    [Fact]
    public async Task What_all_nodes_sampled_is_put_together()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var one = await host.StartAnotherAsync(database: database);
        using var admin = await one.SignedInAsync(Role.Admin);
        (await admin.PostAsync(Forum.Categories, new { name = "Here", slug = "here" })).Expect(201);
        var topic = await admin.NewTopicAsync("here");
        await using (var other = await host.StartAnotherAsync(database: database))
        {
            using var there = other.ClientOf(admin);
            for (var i = 0; i < 3; i++) (await there.GetAsync($"{Forum.Topics}/{topic.Id}")).Expect(200);
            (await there.GetAsync($"{Forum.Topics}/0")).Expect(404);
        } // which writes what it has when it stops

        for (var i = 0; i < 2; i++) (await admin.GetAsync($"{Forum.Topics}/{topic.Id}")).Expect(200);
        await one.Services.GetRequiredService<OperationSampling>().WriteAsync(CancellationToken.None);

        var view = (await admin.GetAsync($"{Metrics}?hours=1&step=5")).Expect(200).Json;
        var reading = Of(view, "forums.get_topic");
        Assert.Equal(6, reading.GetProperty("count").GetInt64());
        Assert.Equal("""{"forums.topic.not_found":1}""", reading.GetProperty("errors").GetRawText());
        Assert.InRange(reading.GetProperty("p50Ms").GetDouble(), 0.01, reading.GetProperty("p99Ms").GetDouble());
        Assert.Equal(6, reading.GetProperty("points").EnumerateArray().Sum(p => p.GetProperty("count").GetInt64()));
        Assert.Equal(1, Of(view, "forums.create_topic").GetProperty("count").GetInt64());
        Assert.True(view.GetProperty("pageCache").GetProperty("hits").GetInt64() >= 3);
        Assert.InRange(view.GetProperty("pageCache").GetProperty("hitRate").GetDouble(), 0.1, 0.99);
        Assert.DoesNotContain(view.GetProperty("operations").EnumerateArray(), o => !o.GetProperty("operation").GetString()!.StartsWith("forums.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_old_is_forgotten()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(new() { ["Modular:Forums:Metrics:KeepDays"] = "2" }, database);
        foreach (var age in (string[])["1 day", "3 days"])
            await database.RunAsync($"insert into forums.operation_samples values (now() - interval '{age}', gen_random_uuid(), 'forums.old', 'ok', 3, array[1, 2])");
        using var guest = node.Client();
        (await guest.GetAsync(Forum.Topics)).Expect(200);

        await node.Services.GetRequiredService<OperationSampling>().WriteAsync(CancellationToken.None);

        Assert.Equal(1, await database.AskAsync<long>("select count(*) from forums.operation_samples where operation = 'forums.old'"));
    }

    [Theory]
    [InlineData("?hours=0", "?hours forums.metrics.hours_out_of_range")]
    [InlineData("?step=0", "?step forums.metrics.step_out_of_range")]
    [InlineData("?step=1441", "?step forums.metrics.step_out_of_range")]
    [InlineData("?hours=26&step=1", "?step forums.metrics.too_many_points")]
    public async Task A_request_has_its_limits(string query, string error)
    {
        using var admin = await host.SignedInAsync(Role.Admin);

        Assert.Equal([error], (await admin.GetAsync(Metrics + query)).Expect(422).Errors);
        (await admin.GetAsync(Metrics + "?hours=25&step=1")).Expect(200);
    }

    [Fact]
    public async Task Only_admins_see_them()
    {
        using var moderator = await host.SignedInAsync(Role.Moderator);
        using var guest = host.Client();

        (await moderator.GetAsync(Metrics)).Expect(403, "auth.forbidden");
        (await guest.GetAsync(Metrics)).Expect(401);
    }

    [Fact]
    public void Percentiles_of_a_sum_are_those_of_all_and_not_an_average()
    {
        var durations = new Durations();
        foreach (var (milliseconds, count) in ((double, int)[])[(1, 900), (100, 90), (1000, 10)]) durations.Add(Durations.ClassOf(milliseconds), [count]);

        Assert.Equal(1000, durations.Count);
        Assert.InRange(durations.Percentile(0.5)!.Value, 0.85, 1.15);
        Assert.InRange(durations.Percentile(0.95)!.Value, 85, 115);
        Assert.InRange(durations.Percentile(0.995)!.Value, 850, 1150);
        Assert.Null(new Durations().Percentile(0.5));
        Assert.Equal((0, Durations.Classes - 1), (Durations.ClassOf(0), Durations.ClassOf(1e9)));
    }

    private static JsonElement Of(JsonElement view, string operation) => view.GetProperty("operations").EnumerateArray().Single(o => o.GetProperty("operation").GetString() == operation);
}

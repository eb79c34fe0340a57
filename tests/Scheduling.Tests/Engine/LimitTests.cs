using System.Diagnostics;
using Modular.Platform.Jobs;

namespace Scheduling.Tests.Engine;

public sealed class LimitTests(TestHost host)
{
    private readonly Workshop _workshop = new();

    private static async Task<Result<Done>> TakeTimeAsync(CancellationToken cancel)
    {
        await Task.Delay(15, cancel);
        return default(Done);
    }

    [Fact]
    public async Task No_more_run_at_once_than_a_type_may_over_all_nodes()
    {
        _workshop.Doing = (_, _, cancel) => TakeTimeAsync(cancel);
        var options = new JobTypeOptions { MaxGlobal = 3 };
        await using var first = await _workshop.OpenAsync(host, options);
        await using var second = await _workshop.OpenAsync(host, options, first.Database);

        await first.EnqueueManyAsync(150);
        await first.UntilIdleAsync();

        Assert.Equal((150, 3), (_workshop.Began.Count, _workshop.MostAtOnce));
    }

    [Fact]
    public async Task No_more_run_at_once_than_a_type_may_on_one_node()
    {
        _workshop.Doing = (_, _, cancel) => TakeTimeAsync(cancel);
        await using var node = await _workshop.OpenAsync(host, new() { MaxPerNode = 2 });

        await node.EnqueueManyAsync(100);
        await node.UntilIdleAsync();

        Assert.Equal((100, 2), (_workshop.Began.Count, _workshop.MostAtOnce));
    }

    [Fact]
    public async Task No_more_start_in_a_period_than_a_type_may_over_all_nodes()
    {
        var options = new JobTypeOptions { Rate = new(20, TimeSpan.FromSeconds(1)) };
        await using var first = await _workshop.OpenAsync(host, options);
        await using var second = await _workshop.OpenAsync(host, options, first.Database);

        await first.EnqueueManyAsync(60);
        await first.UntilIdleAsync();

        var starts = (await first.Database.ListAsync("select extract(epoch from started_at)::text from scheduling.job_history where type = 'planted.work' order by started_at"))
            .Select(s => double.Parse(s, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(60, starts.Count);
        // One period's worth at once, then evenly: in any second at most twice that many, and sixty take two seconds.
        Assert.All(starts, s => Assert.InRange(starts.Count(o => o >= s && o < s + 1), 1, 40));
        Assert.True(starts[^1] - starts[0] > 1.9, $"Sixty started within {starts[^1] - starts[0]} s.");
    }

    [Fact]
    public async Task What_waits_for_a_limit_does_not_hold_up_other_types()
    {
        var gate = new TaskCompletionSource();
        _workshop.Doing = async (name, _, cancel) =>
        {
            if (!name.StartsWith('o')) await gate.Task.WaitAsync(cancel);
            return default(Done);
        };
        await using var node = await _workshop.OpenAsync(host, new() { MaxGlobal = 1, Priority = 1 });
        await node.EnqueueManyAsync(20_000);
        await node.Database.WaitUntilAsync("select exists (select from scheduling.jobs where state = 2)");

        var since = Stopwatch.GetTimestamp();
        for (var n = 0; n < 200; n++) await node.EnqueueOtherAsync($"o{n}");
        await node.Database.WaitUntilAsync("select count(*) = 200 from scheduling.job_history where type = 'planted.other_work'");

        Assert.True(Stopwatch.GetElapsedTime(since) < Patience.Of(5), $"They took {Stopwatch.GetElapsedTime(since)}.");
        Assert.Equal(1, _workshop.Began.Count(n => !n.StartsWith('o')));
        gate.SetResult();
    }
}

using Modular.Platform.Jobs;

namespace Scheduling.Tests.Engine;

public sealed class EnqueueTests(TestHost host)
{
    private readonly Workshop _workshop = new();

    [Fact]
    public async Task A_job_of_a_transaction_that_is_rolled_back_never_was_and_one_that_commits_runs_once()
    {
        await using var node = await _workshop.OpenAsync(host);

        foreach (var commits in (bool[])[false, true])
            await node.InScopeAsync((jobs, session) => session.TransactAsync(async () =>
            {
                await jobs.EnqueueAsync(new Work($"commits: {commits}"));
                await jobs.EnqueueManyAsync([new Work($"commits: {commits}, too")]);
                return commits;
            }, CancellationToken.None));
        await node.Database.WaitUntilAsync("select count(*) = 2 from scheduling.job_history where type = 'planted.work'");

        Assert.Equal(["commits: True", "commits: True, too"], _workshop.Began.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Many_are_enqueued_at_once_and_each_runs_once()
    {
        await using var node = await _workshop.OpenAsync(host);
        var batch = Guid.CreateVersion7();

        Assert.Equal(5000, await node.EnqueueManyAsync(5000, new() { BatchId = batch, Tags = ["many", "few"], Priority = 9 }));
        await node.UntilIdleAsync();

        Assert.Equal(5000, _workshop.Began.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(5000, _workshop.Began.Count);
        Assert.Equal(5000, await node.Database.AskAsync<long>("select count(*) from scheduling.job_history where batch_id = $1 and tags = '{many,few}' and state = 4 and attempt = 1 and priority = 9", batch));
    }

    [Fact]
    public async Task One_put_off_waits_for_its_time()
    {
        await using var node = await _workshop.OpenAsync(host);

        var later = await node.EnqueueAsync("later", new() { Delay = TimeSpan.FromSeconds(2) });
        var never = await node.EnqueueAsync("next year", new() { RunAt = DateTimeOffset.UtcNow.AddYears(1) });
        await node.EndOfAsync(await node.EnqueueAsync("now"));
        Assert.Equal(["now"], _workshop.Began);
        await node.EndOfAsync(later);

        Assert.True(await node.Database.AskAsync<bool>("select started_at - created_at between interval '2 seconds' and interval '2 seconds' + $2 from scheduling.job_history where id = $1", later.Id, Patience.Of(2)));
        Assert.Equal(0, await node.Database.AskAsync<int>("select state::int from scheduling.jobs where id = $1", never.Id));
    }

    [Theory]
    [InlineData(UniquePolicy.Keep, EnqueueOutcome.Kept, "first")]
    [InlineData(UniquePolicy.Reject, EnqueueOutcome.Rejected, "first")]
    [InlineData(UniquePolicy.Replace, EnqueueOutcome.Replaced, "second")]
    public async Task A_second_of_a_unique_key_is_treated_as_its_policy_says(UniquePolicy policy, EnqueueOutcome outcome, string runs)
    {
        await using var node = await _workshop.OpenAsync(host);
        var options = new JobOptions { UniqueKey = "one", WhenTaken = policy, Delay = TimeSpan.FromSeconds(1) };

        var first = await node.EnqueueAsync("first", options);
        var second = await node.EnqueueAsync("second", options);

        Assert.Equal((EnqueueOutcome.Created, outcome, first.Id), (first.Outcome, second.Outcome, second.Id));
        await node.EndOfAsync(first);
        Assert.Equal([runs], _workshop.Began);
        Assert.Equal(EnqueueOutcome.Created, (await node.EnqueueAsync("third", options)).Outcome);
    }

    [Fact]
    public async Task Replacing_one_that_runs_lets_it_end_and_makes_another()
    {
        var gate = new TaskCompletionSource();
        _workshop.Doing = async (name, _, cancel) =>
        {
            if (name == "first") await gate.Task.WaitAsync(cancel);
            return default(Done);
        };
        await using var node = await _workshop.OpenAsync(host);
        var options = new JobOptions { UniqueKey = "one", WhenTaken = UniquePolicy.Replace };

        var first = await node.EnqueueAsync("first", options);
        await node.Database.WaitUntilAsync("select exists (select from scheduling.jobs where state = 2 and type = 'planted.work')");
        var second = await node.EnqueueAsync("second", options);

        Assert.Equal(EnqueueOutcome.Created, second.Outcome);
        Assert.Equal("completed|1", await node.EndOfAsync(second));
        gate.SetResult();
        Assert.Equal("completed|1", await node.EndOfAsync(first));
    }

    [Fact]
    public async Task Fifty_who_race_for_one_unique_key_make_one_job()
    {
        await using var first = await _workshop.OpenAsync(host);
        await using var second = await _workshop.OpenAsync(host, shared: first.Database);
        var options = new JobOptions { UniqueKey = "race", Delay = TimeSpan.FromSeconds(1) };

        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => (n % 2 == 0 ? first : second).EnqueueAsync($"racer {n}", options)));

        Assert.Single(all, e => e.Outcome == EnqueueOutcome.Created);
        Assert.Single(all.Select(e => e.Id).Distinct());
        await first.UntilIdleAsync();
        Assert.Single(_workshop.Began);
    }

    [Fact]
    public async Task A_job_of_a_type_that_nobody_knows_waits_and_is_not_lost()
    {
        await using var database = await host.NewDatabaseAsync();
        await using (var older = await host.StartAnotherAsync(database: database))
        {
            await database.RunAsync("insert into scheduling.jobs (type, queue, priority, state, rank, run_at, max_attempts, args) values ('planted.work', 'default', 5, 1, now(), now(), 4, '{\"name\":\"early\"}')");
            await database.WaitUntilAsync("select exists (select from scheduling.nodes where heartbeat_at > started_at)");
            Assert.Equal(1, await database.AskAsync<int>("select state::int from scheduling.jobs where type = 'planted.work'"));
        }

        await using var newer = await _workshop.OpenAsync(host, shared: database);
        await newer.UntilIdleAsync();

        Assert.Equal(["early"], _workshop.Began);
    }
}

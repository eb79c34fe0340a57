using Modular.Platform.Jobs;

namespace Scheduling.Tests.Engine;

public sealed class RetryTests(TestHost host)
{
    private static readonly JobTypeOptions Quick = new() { Retry = new(4, [TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(100)], TimeSpan.FromSeconds(1)), Breaker = false };

    private readonly Workshop _workshop = new();

    [Fact]
    public async Task A_failing_job_is_tried_as_often_as_its_type_says_and_is_dead_then_with_its_history()
    {
        _workshop.Doing = (_, context, _) => throw new InvalidOperationException($"Failure {context.Attempt} of {context.MaxAttempts}\0.");
        await using var node = await _workshop.OpenAsync(host, Quick);

        var job = await node.EnqueueAsync("bad");

        Assert.Equal("dead|4", await node.EndOfAsync(job));
        Assert.Equal(4, _workshop.TimesOf("bad"));
        Assert.Equal(["1|scheduling.job.failed|InvalidOperationException: Failure 1 of 4.", "2|scheduling.job.failed|InvalidOperationException: Failure 2 of 4.",
            "3|scheduling.job.failed|InvalidOperationException: Failure 3 of 4.", "4|scheduling.job.failed|InvalidOperationException: Failure 4 of 4."],
            await node.Database.ListAsync("select e ->> 'attempt', e ->> 'code', e ->> 'message' from scheduling.job_history, jsonb_array_elements(errors) e where id = $1 order by (e ->> 'attempt')::int", job.Id));
    }

    [Fact]
    public async Task It_waits_longer_each_time_and_succeeds_in_the_end()
    {
        _workshop.Doing = (_, context, _) => context.Attempt < 3 ? throw new IOException("Not yet.") : Task.FromResult<Result<Done>>(default(Done));
        await using var node = await _workshop.OpenAsync(host);

        var job = await node.EnqueueAsync("slow starter");
        await node.Database.WaitUntilAsync("select exists (select from scheduling.jobs where id = $1 and state = 3 and attempt = 1 and run_at - started_at between interval '1 second' and interval '2 seconds')", job.Id);

        await node.Database.WaitUntilAsync("select exists (select from scheduling.jobs where id = $1 and state = 3 and attempt = 2 and run_at - started_at between interval '5 seconds' and interval '6.5 seconds')", job.Id);
        await node.Database.RunAsync("update scheduling.jobs set run_at = now() where id = $1", job.Id);
        Assert.Equal("completed|3", await node.EndOfAsync(job));
    }

    [Fact]
    public async Task A_refusal_is_final()
    {
        _workshop.Doing = (_, _, _) => Task.FromResult<Result<Done>>(new Error(ErrorKind.NotFound, "planted.gone", "It is gone."));
        await using var node = await _workshop.OpenAsync(host, Quick);

        var job = await node.EnqueueAsync("senseless");

        Assert.Equal("dead|1", await node.EndOfAsync(job));
        Assert.Equal("planted.gone", await node.Database.AskAsync<string>("select errors #>> '{0,code}' from scheduling.job_history where id = $1", job.Id));
    }

    [Theory]
    [InlineData("""{"nome":"x"}""")]
    [InlineData("""{"name":7}""")]
    [InlineData("""{"name":null}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task Arguments_of_another_shape_are_dead_at_once(string args)
    {
        await using var node = await _workshop.OpenAsync(host);

        await node.Database.RunAsync("insert into scheduling.jobs (id, type, queue, priority, state, rank, run_at, max_attempts, args) values (4711, 'planted.work', 'default', 5, 1, now(), now(), 4, $1::json)", args);

        Assert.Equal("dead|1", await node.EndOfAsync(new(4711, EnqueueOutcome.Created)));
        Assert.Equal("scheduling.job.args_unreadable", await node.Database.AskAsync<string>("select errors #>> '{0,code}' from scheduling.job_history where id = 4711"));
        Assert.Empty(_workshop.Began);
    }

    [Fact]
    public async Task One_that_takes_too_long_is_told_to_stop_and_has_failed()
    {
        _workshop.Doing = async (_, _, cancel) =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return default(Done);
        };
        await using var node = await _workshop.OpenAsync(host, Quick with { Timeout = TimeSpan.FromMilliseconds(200), Retry = JobRetry.None });

        var job = await node.EnqueueAsync("endless");

        Assert.Equal("dead|1", await node.EndOfAsync(job));
        Assert.Equal("scheduling.job.timed_out", await node.Database.AskAsync<string>("select errors #>> '{0,code}' from scheduling.job_history where id = $1", job.Id));
    }

    [Fact]
    public async Task A_heartbeat_gives_more_time()
    {
        _workshop.Doing = async (_, context, cancel) =>
        {
            for (var n = 0; n < 10; n++)
            {
                await Task.Delay(100, cancel);
                context.Heartbeat();
            }

            return default(Done);
        };
        await using var node = await _workshop.OpenAsync(host, Quick with { Timeout = Patience.Of(0.5), Retry = JobRetry.None });

        Assert.Equal("completed|1", await node.EndOfAsync(await node.EnqueueAsync("long")));
    }

    [Fact]
    public async Task A_try_goes_on_where_the_one_before_stopped_and_the_answer_is_kept()
    {
        _workshop.Doing = async (_, context, cancel) =>
        {
            var page = context.State<Page>()?.Number ?? 0;
            await context.SaveStateAsync(new Page(page + 3), cancel);
            if (context.Attempt < 3) throw new TimeoutException("Cut off.");

            context.Answer(new { pages = page + 3 });
            return default(Done);
        };
        await using var node = await _workshop.OpenAsync(host, Quick);

        var job = await node.EnqueueAsync("reader");

        Assert.Equal("completed|3", await node.EndOfAsync(job));
        Assert.Equal("""{"pages":9}""", await node.Database.AskAsync<string>("select result::text from scheduling.job_history where id = $1", job.Id));
    }

    private sealed record Page(int Number);
}

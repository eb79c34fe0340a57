using Microsoft.Extensions.DependencyInjection;
using Modular.Kernel;
using Modular.Platform.Content.Upkeep;
using Modular.Platform.Jobs;

namespace Platform.Tests.Content;

public sealed class ContentJobsTests(TestHost host) : IAsyncLifetime
{
    private ContentNode _node = null!;

    public async ValueTask InitializeAsync() => _node = await ContentNode.StartAsync(host);

    [Fact]
    public void Both_are_scheduled()
    {
        var schedules = _node.Services.GetServices<JobSchedule>().ToDictionary(s => s.Name, StringComparer.Ordinal);

        Assert.Equal(("0 3 * * *", """{"dryRun":false}"""), (schedules["platform.content_clean_up"].Cron, schedules["platform.content_clean_up"].Args));
        Assert.Equal("0 4 * * 0", schedules["platform.content_verify"].Cron);
    }

    [Fact]
    public async Task The_nightly_job_cleans_up_and_keeps_its_report()
    {
        var file = await _node.AttachAsync(Samples.Png());
        await _node.RemoveAsync(file, erase: false);
        await _node.AgeAsync(file.Hash);

        Assert.Equal(1, Assert.IsType<CleanUpReport>(await RunAsync("platform.content_clean_up", """{"dryRun":true}""")).Unheld);
        Assert.Single(_node.FilesOf(file.Hash));
        Assert.Equal(1, Assert.IsType<CleanUpReport>(await RunAsync("platform.content_clean_up", """{"dryRun":false}""")).Unheld);
        Assert.Empty(_node.FilesOf(file.Hash));
    }

    [Fact]
    public async Task The_engine_runs_it()
    {
        var file = await _node.AttachAsync(Samples.Png());
        await _node.RemoveAsync(file, erase: false);
        await _node.AgeAsync(file.Hash);

        await using (var scope = _node.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<IJobQueue>().EnqueueAsync(new CleanUpContent(DryRun: false));

        await _node.Database.WaitUntilAsync("select exists (select from scheduling.job_history where type = 'platform.content_clean_up' and (result ->> 'unheld')::int = 1)");
        Assert.Empty(_node.FilesOf(file.Hash));
    }

    [Fact]
    public async Task The_weekly_one_verifies_and_goes_on_where_another_try_stopped()
    {
        var hashes = new List<ContentHash>();
        for (var i = 0; i < 3; i++) hashes.Add((await _node.AttachAsync(Samples.Png())).Hash);
        hashes = [.. hashes.OrderBy(h => h.ToString(), StringComparer.Ordinal)];
        File.Delete(_node.PathOf(hashes[2]));

        var state = new VerificationState(hashes[0], new() { Valid = 41 });
        var report = Assert.IsType<VerificationReport>(await RunAsync("platform.content_verify", "{}", state));

        Assert.Equal((42L, 1L), (report.Valid, report.Missing));
    }

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    /// <summary>As the engine runs it: the type by its name, the arguments as JSON, a scope of its own.</summary>
    private async Task<object?> RunAsync(string type, string args, object? state = null)
    {
        var job = _node.Services.GetServices<JobType>().Single(t => t.Name == type);
        var context = new PlantedJob { Saved = state };
        await using var scope = _node.Services.CreateAsyncScope();
        Assert.True((await job.Handle(scope.ServiceProvider, job.ReadStrictly(args), context, CancellationToken.None)).IsSuccess);
        return context.Answered;
    }
}

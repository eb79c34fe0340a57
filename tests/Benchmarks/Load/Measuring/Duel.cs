namespace Load.Measuring;

/// <summary>Measures both in turn, so that what else happens on the machine happens to both.</summary>
internal sealed class Duel(IGenerator generator, PgBench? pgbench, BenchOptions options)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public async Task<WorkloadResult> RunAsync(Workload workload, CancellationToken cancel)
    {
        await MeasureAsync(workload, workload.Ours, WarmUp, cancel);
        await MeasureAsync(workload, workload.Bare, WarmUp, cancel);

        var (ours, bare) = (new List<Measurement>(), new List<Measurement>());
        for (var pair = 0; pair < options.Pairs; pair++)
        {
            ours.Add(await MeasureAsync(workload, workload.Ours, TimeSpan.FromSeconds(options.Seconds), cancel));
            bare.Add(await MeasureAsync(workload, workload.Bare, TimeSpan.FromSeconds(options.Seconds), cancel));
        }

        var sql = workload.Sql is null || pgbench is null ? null : (double?)await pgbench.RunAsync(workload.Sql, workload.Clients, options.Seconds, cancel);
        var ratio = Measurement.Median(ours.Zip(bare, (o, b) => b.RequestsPerSecond > 0 ? o.RequestsPerSecond / b.RequestsPerSecond : 0));
        return new(workload.Name, Measurement.MedianOf(ours), Measurement.MedianOf(bare), ratio, sql);
    }

    private Task<Measurement> MeasureAsync(Workload workload, Target target, TimeSpan duration, CancellationToken cancel) => generator.RunAsync(target, workload.Clients, duration, cancel);
}

using System.Diagnostics;
using Modular.Scheduling.Application;

namespace Modular.Scheduling.Infrastructure.Jobs;

/// <summary>Keeps the last count for as long as it is fresh enough; one counts while the others wait for it.</summary>
internal sealed class CensusKeeping : IDisposable
{
    private const int ShareOfTime = 10;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _one = new(1);
    private JobCensus? _last;
    private long _countedAt;
    private TimeSpan _goodFor;

    public async Task<JobCensus> GetAsync(Func<Task<JobCensus>> count, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            if (_last is not null && Stopwatch.GetElapsedTime(_countedAt) < _goodFor) return _last;

            var began = Stopwatch.GetTimestamp();
            _last = await count();
            _countedAt = Stopwatch.GetTimestamp();
            var took = Stopwatch.GetElapsedTime(began) * ShareOfTime;
            _goodFor = took > Shortest ? took : Shortest;
            return _last;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}

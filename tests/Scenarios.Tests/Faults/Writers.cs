using System.Collections.Concurrent;
using System.Diagnostics;

namespace Scenarios.Tests.Faults;

/// <summary>
/// People who keep replying, each with a key of its own for each reply, and who try again until the reply is acknowledged.
/// In the end every reply must be there exactly once.
/// </summary>
internal sealed class Writers(Func<TestClient> client, string url)
{
    private readonly ConcurrentDictionary<string, bool> _acknowledged = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, int> _statuses = new();
    private int _written;

    public int Acknowledged => _acknowledged.Count;

    /// <summary>How often each status was answered; 0 stands for no answer at all.</summary>
    public IReadOnlyDictionary<int, int> Statuses => _statuses;

    public async Task RunAsync(int writers, CancellationToken until) => await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(() => WriteAsync(until))));

    public async Task WaitForAsync(int replies)
    {
        var (since, limit) = (Stopwatch.GetTimestamp(), Patience.Of(30));
        while (Acknowledged < replies)
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < limit, $"Only {Acknowledged} of {replies} replies after {limit.TotalSeconds:0} s: {string.Join(", ", _statuses)}");
            await Task.Delay(50);
        }
    }

    public async Task AreAllThereOnceAsync(TestDatabase database)
    {
        var there = await database.ListAsync("select content, count(*) from forums.replies where content like 'written %' group by content");
        Assert.All(there, line => Assert.EndsWith("|1", line, StringComparison.Ordinal));
        Assert.Equal(_acknowledged.Keys.Order(StringComparer.Ordinal), there.Select(line => line.Split('|')[0]).Order(StringComparer.Ordinal));
    }

    /// <summary>A reply that was begun is seen through, so that nothing stays in doubt.</summary>
    private async Task WriteAsync(CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            var content = $"written {Interlocked.Increment(ref _written)}";
            var (since, limit) = (Stopwatch.GetTimestamp(), Patience.Of(60));
            while (await TryAsync(content) != 201)
            {
                Assert.True(Stopwatch.GetElapsedTime(since) < limit, $"\"{content}\" was never acknowledged: {string.Join(", ", _statuses)}");
                await Task.Delay(50, CancellationToken.None);
            }

            _acknowledged[content] = true;
        }
    }

    private async Task<int> TryAsync(string content)
    {
        var status = 0;
        try
        {
            status = (await client().PostAsync(url, new { content }, ("Idempotency-Key", content.Replace(' ', '-')))).Status;
        }
        catch (HttpRequestException)
        {
            // No answer: the host is gone.
        }

        _statuses.AddOrUpdate(status, 1, (_, n) => n + 1);
        return status;
    }
}

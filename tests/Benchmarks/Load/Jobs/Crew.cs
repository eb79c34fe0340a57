using Load.Running;

namespace Load.Jobs;

/// <summary>Worker processes of one contender that empty a queue together.</summary>
internal sealed class Crew : IAsyncDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly Contender _contender;
    private readonly FreshDatabase _database;
    private readonly List<Member> _members;

    private Crew(Contender contender, FreshDatabase database, List<Member> members) => (_contender, _database, _members) = (contender, database, members);

    /// <summary>Starts them as far as they come without looking for work.</summary>
    public static async Task<Crew> StartAsync(Contender contender, FreshDatabase database, string logs, int processes, string[] how, CancellationToken cancel)
    {
        var crew = new Crew(contender, database, [.. Enumerable.Range(0, processes).Select(_ => new Member(contender.Start(database, logs, ["work", .. how])))]);
        foreach (var member in crew._members) await member.Process.ExpectAsync(cancel);
        return crew;
    }

    /// <summary>
    /// From the first job's start in any of them until the database has no unfinished job. They say how far they are, so that the database is asked
    /// only in the end.
    /// </summary>
    public async Task<CrewResult> RunAsync(int count, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Limit);
        foreach (var member in _members) await member.GoAsync(limit.Token);

        try
        {
            while (_members.Sum(m => m.Handled) < count)
            {
                if (_members.Exists(m => m.Process.HasExited)) throw new BenchException($"a worker of {_contender.Name} has ended");
                await Task.Delay(Poll, limit.Token);
            }

            while (!await _database.AskAsync<bool>(_contender.Done, limit.Token)) await Task.Delay(Poll, limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new BenchException($"{_contender.Name} has handled {_members.Sum(m => m.Handled):N0} of {count:N0} jobs after {Limit.TotalMinutes:0} min");
        }

        var end = DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch;
        var seconds = (end.TotalMilliseconds - _members.Min(m => m.First)) / 1000;
        return new(count / seconds, _members.Max(m => m.Process.PeakMemory));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var member in _members) await member.Process.DisposeAsync();
    }

    /// <summary>One process and what it said last.</summary>
    private sealed class Member(LineProcess process)
    {
        public LineProcess Process => process;

        public long Handled { get; private set; }

        /// <summary>When its first job started, in milliseconds since 1970.</summary>
        public double First { get; private set; } = double.MaxValue;

        public async Task GoAsync(CancellationToken cancel)
        {
            await process.TellAsync("go");
            _ = ListenAsync(cancel);
        }

        private async Task ListenAsync(CancellationToken cancel)
        {
            while (await process.ReadAsync(cancel) is { } line)
                if (line.TryGetProperty("handled", out var handled))
                    (Handled, First) = (handled.GetInt64(), line.GetProperty("first").GetDouble());
        }
    }
}

/// <summary>What they did.</summary>
/// <param name="Rate">Jobs a second.</param>
/// <param name="PeakMemory">In MiB, of the largest of them.</param>
internal sealed record CrewResult(double Rate, double? PeakMemory);

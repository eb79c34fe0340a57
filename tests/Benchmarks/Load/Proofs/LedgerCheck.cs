namespace Load.Proofs;

/// <summary>
/// Holds what was promised against what was done. Every execution is in the ledger, every completion in the jobs' history: executions may come twice,
/// completions may not.
/// </summary>
internal static class LedgerCheck
{
    /// <param name="acknowledged">Numbers whose enqueue was answered: each is completed exactly once.</param>
    /// <param name="uncertain">Numbers whose enqueue was broken off: each is completed once or never.</param>
    /// <param name="executions">In the order in which they began.</param>
    /// <param name="completions">In any order.</param>
    public static Findings Run(IReadOnlySet<long> acknowledged, IReadOnlySet<long> uncertain, IReadOnlyList<Execution> executions, IReadOnlyList<Completion> completions)
    {
        var completed = completions.CountBy(c => c.Number).ToDictionary();
        var known = completions.Select(c => c.Number).Concat(executions.Select(e => e.Number)).Distinct();
        var executed = executions.Select(e => (e.Job, e.Attempt)).ToHashSet();
        return new()
        {
            Lost = [.. acknowledged.Where(n => !completed.ContainsKey(n)).Order()],
            Twice = [.. completed.Where(c => c.Value > 1).Select(c => c.Key).Concat(SameJob(completions)).Distinct().Order()],
            Unexpected = [.. known.Where(n => !acknowledged.Contains(n) && !uncertain.Contains(n)).Order()],
            Unexecuted = [.. completions.Where(c => !executed.Contains((c.Job, c.Attempt))).Select(c => c.Number).Order()],
            OutOfOrder = [.. executions.Where(e => e.Key is not null).GroupBy(e => e.Key, StringComparer.Ordinal).SelectMany(TooLate).Distinct().Order()],
            ExecutedAgain = executions.Count - executions.Select(e => e.Number).Distinct().Count(),
        };
    }

    private static IEnumerable<long> SameJob(IReadOnlyList<Completion> completions) => completions.GroupBy(c => c.Job).Where(g => g.Count() > 1).Select(g => g.First().Number);

    /// <summary>Once a later one has begun, an earlier one of the same key never begins again.</summary>
    private static IEnumerable<long> TooLate(IEnumerable<Execution> executions)
    {
        var latest = long.MinValue;
        foreach (var execution in executions)
        {
            if (execution.Number < latest) yield return execution.Number;
            latest = Math.Max(latest, execution.Number);
        }
    }
}

/// <summary>A handler began.</summary>
internal sealed record Execution(long Job, long Number, string? Key, int Attempt, int Process, DateTime At);

/// <summary>The history says that the job is completed.</summary>
internal sealed record Completion(long Job, long Number, int Attempt);

namespace Load.Proofs;

/// <summary>The checker's own test: of a run in which all is well, it finds nothing; each fault that is planted in it, it finds.</summary>
internal static class PlantedFaults
{
    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly HashSet<long> Numbers = [1, 2, 3, 4, 5, 6];
    private static readonly HashSet<long> None = [];

    private static readonly Execution[] Executions = [.. Enumerable.Range(1, 6).Select(n => new Execution(n, n, n > 3 ? "key" : null, 1, 100, Noon.AddSeconds(n)))];
    private static readonly Completion[] Completions = [.. Enumerable.Range(1, 6).Select(n => new Completion(n, n, 1))];

    /// <returns>The faults that were not found.</returns>
    public static IReadOnlyList<string> Missed() => [.. Cases().Concat(OtherCases()).Where(c => !c.IsFound).Select(c => c.Name)];

    private static IEnumerable<(string Name, bool IsFound)> Cases()
    {
        yield return ("nothing wrong", Check(Executions, Completions).IsGood);
        yield return ("executed again, completed once", Check([.. Executions, Executions[0] with { Attempt = 2 }], Completions) is { IsGood: true, ExecutedAgain: 1 });
        yield return ("broken off and not there", LedgerCheck.Run(Numbers, new HashSet<long> { 7 }, Executions, Completions).IsGood);
        yield return ("a loss", Check(Executions, [.. Completions.Where(c => c.Number != 2)]).Lost is [2]);
        yield return ("a loss before any execution", Check(Without(Executions, 2), [.. Completions.Where(c => c.Number != 2)]).Lost is [2]);
        yield return ("a job completed twice", Check(Executions, [.. Completions, Completions[2]]).Twice is [3]);
        yield return ("a number completed by two jobs", Check([.. Executions, Executions[2] with { Job = 9 }], [.. Completions, new(9, 3, 1)]).Twice is [3]);
        yield return ("a rolled back job that ran", Check([.. Executions, new(9, 9, null, 1, 100, Noon)], Completions).Unexpected is [9]);
        yield return ("a rolled back job in the history", Check(Executions, [.. Completions, new(9, 9, 1)]).Unexpected is [9]);
        yield return ("a completion of a try that never began", Check(Executions, [.. Completions.Select(c => c.Number == 1 ? c with { Attempt = 2 } : c)]).Unexecuted is [1]);
        yield return ("a swap", Check([.. Executions.Take(3), Executions[4], Executions[3], Executions[5]], Completions).OutOfOrder is [4]);
        yield return ("an earlier one that runs again after a later one", Check([.. Executions, Executions[3] with { Attempt = 2 }], Completions).OutOfOrder is [4]);
        yield return ("a swap without a key is none", Check([Executions[1], Executions[0], .. Executions.Skip(2)], Completions).IsGood);
    }

    private static IEnumerable<(string Name, bool IsFound)> OtherCases()
    {
        Completion[] ticks = [new(1, 5000, 1), new(2, 6000, 1), new(3, 8000, 1), new(4, 5001, 1), new(5, 6001, 1), new(6, 6001, 1)];
        yield return ("a tick that is missing, and one that is there twice", LedgerCheck.Run(TickCheck.Due(ticks), None, [], ticks) is { Lost: [7000], Twice: [6001] });
        yield return ("one winner of three", RaceCheck.Holds(["Kept", "Created", "Kept"], "Kept"));
        yield return ("two winners", !RaceCheck.Holds(["Created", "Created", "Kept"], "Kept"));
        yield return ("no winner", !RaceCheck.Holds(["Kept", "Kept", "Kept"], "Kept"));
        yield return ("one who was told something else", !RaceCheck.Holds(["Created", "Rejected", "Kept"], "Kept"));

        var (kill, other) = (new Kill(Noon, 100, new HashSet<long> { 1, 2 }), Executions[1] with { Attempt = 2, Process = 200, At = Noon.AddSeconds(9) });
        yield return ("how long a job waited for another worker", kill.DelaysIn([.. Executions, other], []).SequenceEqual([TimeSpan.FromSeconds(9)]));
        yield return ("who was killed too in between", kill.DelaysIn([.. Executions, other], [new(Noon.AddSeconds(4), 300, kill.Leased)]).ToArray() is []);
    }

    private static Findings Check(IReadOnlyList<Execution> executions, IReadOnlyList<Completion> completions) => LedgerCheck.Run(Numbers, None, executions, completions);

    private static Execution[] Without(IEnumerable<Execution> executions, long number) => [.. executions.Where(e => e.Number != number)];
}

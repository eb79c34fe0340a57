namespace Load.Proofs;

/// <summary>What is wrong, by number; all empty when nothing is.</summary>
internal sealed record Findings
{
    /// <summary>Acknowledged and not completed.</summary>
    public required IReadOnlyList<long> Lost { get; init; }

    /// <summary>Completed more than once.</summary>
    public required IReadOnlyList<long> Twice { get; init; }

    /// <summary>Done although nobody asked.</summary>
    public required IReadOnlyList<long> Unexpected { get; init; }

    /// <summary>Completed in a try that never began.</summary>
    public required IReadOnlyList<long> Unexecuted { get; init; }

    /// <summary>Begun after a later one of the same ordering key.</summary>
    public required IReadOnlyList<long> OutOfOrder { get; init; }

    /// <summary>Executions beyond the first of each, which are allowed.</summary>
    public required int ExecutedAgain { get; init; }

    public bool IsGood => Lost.Count + Twice.Count + Unexpected.Count + Unexecuted.Count + OutOfOrder.Count == 0;

    public override string ToString() =>
        $"lost {Lost.Count}, completed twice {Twice.Count}, unexpected {Unexpected.Count}, completed unexecuted {Unexecuted.Count}, out of order {OutOfOrder.Count}; executed again {ExecutedAgain}{Examples()}";

    private string Examples() => IsGood ? "" : $" (such as {string.Join(", ", Lost.Concat(Twice).Concat(Unexpected).Concat(Unexecuted).Concat(OutOfOrder).Take(5))})";
}

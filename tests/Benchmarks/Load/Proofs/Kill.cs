namespace Load.Proofs;

/// <summary>Who was killed when, and what it had been given.</summary>
internal sealed record Kill(DateTime At, int Process, IReadOnlySet<long> Leased)
{
    /// <summary>How long its jobs waited for another. Where that one was killed too before they began, they waited for a third since then.</summary>
    public IEnumerable<TimeSpan> DelaysIn(IEnumerable<Execution> executions, IReadOnlyList<Kill> later) =>
        from execution in executions
        where execution.At > At && execution.Process != Process && Leased.Contains(execution.Job)
        group execution.At by execution.Job into again
        let at = again.Min()
        where !later.Any(k => k.At < at && k.Leased.Contains(again.Key))
        select at - At;
}

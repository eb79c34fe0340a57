namespace Modular.Accounts.Domain;

/// <summary>
/// Looks at the sealed entries in their order, one after the other, and remembers no more than the latest. Each is held against the stored link of the one
/// before it, so a change is found where it was made and does not spoil all that follows.
/// </summary>
/// <param name="chain">With its key.</param>
/// <param name="mac">With its own.</param>
/// <param name="expected">A head of before that has to be found on the way.</param>
internal sealed class AuditCheck(AuditChain chain, AuditMac mac, AuditHead? expected = null)
{
    public const int MostShown = 20;

    private readonly List<AuditProblem> _problems = [];
    private AuditHead _head = AuditHead.Start;
    private AuditHead _worked = AuditHead.Start;
    private AuditEntry? _suspect;
    private bool _missesHead = expected is { Seq: > 0 };
    private long _entries;
    private long _erased;
    private long _matching;
    private long _problemCount;

    /// <param name="entry">The next entry by seq.</param>
    /// <param name="wasErased">Whether an entry later in the chain says that its actor or subject was erased.</param>
    public void Look(AuditEntry entry, bool wasErased)
    {
        var (stored, worked) = (AuditHead.Of(entry), chain.Next(_head, entry));
        var follows = stored.Is(worked);
        var followsWorked = _suspect is not null && stored.Is(chain.Next(_worked, entry));
        Settle(follows ? AuditProblem.ContentChanged : followsWorked ? AuditProblem.LinkChanged : AuditProblem.ContentOrLinkChanged);

        if (follows || followsWorked) _matching++;
        else if (entry.Seq > _head.Seq + 1) Add(AuditProblem.MissingBefore(entry, _head));
        else _suspect = entry;
        LookInside(entry, wasErased);

        _entries++;
        (_head, _worked) = (stored, worked);
        if (stored.Is(expected)) _missesHead = false;
    }

    public AuditReport Finish()
    {
        Settle(AuditProblem.ContentOrLinkChanged);
        if (_missesHead) Add(new(null, expected!.Seq, AuditProblem.HeadNotFound));
        return new(_entries, _erased, _head, _problems, _problemCount, _matching);
    }

    /// <summary>
    /// Only the entry after a mismatch tells what was changed: where it follows from the stored link, that is genuine and the content is not; where it
    /// follows from the link that the content asks for, it is the other way round.
    /// </summary>
    private void Settle(string what)
    {
        if (_suspect is { } suspect) Add(AuditProblem.In(suspect, what));
        _suspect = null;
    }

    private void LookInside(AuditEntry entry, bool wasErased)
    {
        if (entry.Payload is null && entry.Salt is null)
        {
            if (wasErased) _erased++;
            else Add(AuditProblem.In(entry, AuditProblem.PayloadTaken));
        }
        else if (_suspect != entry && !mac.Fits(entry)) Add(AuditProblem.In(entry, AuditProblem.NotAsWritten));
    }

    private void Add(AuditProblem problem)
    {
        _problemCount++;
        if (_problems.Count < MostShown) _problems.Add(problem);
    }
}

using Modular.Forums.Domain;
using Modular.Platform.Persistence;
using Modular.Platform.Signals;

namespace Modular.Forums.Application;

/// <summary>Where commands write what happened; saved with what happened, and told to all nodes once it is committed.</summary>
internal sealed class ChangeLog(IForumsDb db, DbSession session, ISignals signals)
{
    /// <summary>Raised when there is more to read in the log.</summary>
    public const string Signal = "forums.changes";

    public void Add(Change change)
    {
        db.Changes.Add(change);
        Tell();
    }

    /// <summary>For what was written into the log in plain SQL.</summary>
    public void Tell() => session.AfterCommit(() => signals.Raise(Signal));
}

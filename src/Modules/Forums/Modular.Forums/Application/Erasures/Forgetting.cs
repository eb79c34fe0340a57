using Modular.Accounts.Contracts;
using Modular.Platform.Signals;

namespace Modular.Forums.Application.Erasures;

/// <summary>Takes away what somebody left here; may come again, and finds nothing then.</summary>
internal sealed class Forgetting(IForumsDb db, IEnumerable<IPersonalTraces> traces, ISignals signals, TimeProvider clock)
{
    public async Task ForgetAsync(Guid userId, ErasedContent content, CancellationToken cancel)
    {
        if (content == ErasedContent.Remove)
        {
            await db.RemovePostsAsync(userId, clock.GetUtcNow(), cancel);
            signals.Raise(ChangeLog.Signal);
        }

        foreach (var trace in traces) await trace.EraseAsync(userId, content, cancel);
    }
}

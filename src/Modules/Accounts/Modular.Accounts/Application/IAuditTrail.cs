using Modular.Accounts.Domain;

namespace Modular.Accounts.Application;

/// <summary>The audit log's table, beyond writing to it.</summary>
internal interface IAuditTrail
{
    /// <summary>
    /// Takes the payloads from all entries of which the user is actor or subject, in the caller's transaction, which afterwards writes an entry
    /// <see cref="AuditActions.UserErased"/>: without it the missing payloads are reported as tampering.
    /// </summary>
    /// <returns>How many payloads were taken.</returns>
    Task<int> ForgetAsync(Guid userId, CancellationToken cancel);

    /// <summary>The chain's head and the oldest entries that wait to be sealed, this node's alone until the transaction ends; null while another node is at it.</summary>
    Task<UnsealedEntries?> TakeUnsealedAsync(int atMost, CancellationToken cancel);

    /// <summary>Writes down seq and link.</summary>
    Task SealAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancel);
}

/// <summary>Committed entries without a place in the chain, and where it ends.</summary>
internal sealed record UnsealedEntries(AuditHead Head, IReadOnlyList<AuditEntry> Entries);

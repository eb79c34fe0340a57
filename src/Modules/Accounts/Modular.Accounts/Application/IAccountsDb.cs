using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Application;

/// <summary>The module's tables, and the reads that need more than LINQ.</summary>
internal interface IAccountsDb
{
    DbSet<User> Users { get; }

    DbSet<Session> Sessions { get; }

    /// <summary>For reading; what happens is written through the audit log.</summary>
    DbSet<AuditEntry> AuditEntries { get; }

    /// <summary>The user of this name, or of this address where it has an @; case does not matter.</summary>
    Task<User?> FindUserAsync(string login, CancellationToken cancel);

    /// <summary>The session, locked until the transaction ends.</summary>
    Task<Session?> LockSessionAsync(Guid id, CancellationToken cancel);

    /// <summary>The admins, locked until the transaction ends, so that two of them cannot depose each other at once.</summary>
    Task<IReadOnlyList<Guid>> LockAdminsAsync(CancellationToken cancel);

    Task<int> SaveChangesAsync(CancellationToken cancel);
}

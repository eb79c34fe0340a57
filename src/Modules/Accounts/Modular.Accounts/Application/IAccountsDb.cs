using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Application;

/// <summary>The module's tables, and the reads that need more than LINQ.</summary>
internal interface IAccountsDb
{
    DbSet<User> Users { get; }

    DbSet<Session> Sessions { get; }

    DbSet<ExternalId> ExternalIds { get; }

    DbSet<ApiKey> ApiKeys { get; }

    /// <summary>For reading; what happens is written through the audit log.</summary>
    DbSet<AuditEntry> AuditEntries { get; }

    /// <summary>The user of this name, or of this address where it has an @; case does not matter. For looking only: lock the user to change them.</summary>
    Task<User?> FindUserAsync(string login, CancellationToken cancel);

    /// <summary>The session, locked until the transaction ends.</summary>
    Task<LockedSession> LockSessionAsync(Guid id, CancellationToken cancel);

    /// <summary>The user, locked until the transaction ends. Take it before the user's sessions, which are locked by those who refresh.</summary>
    Task<User?> LockUserAsync(Guid id, CancellationToken cancel);

    /// <summary>Notes that the user is here, unless somebody else is changing them right now: this is worth no wait.</summary>
    Task TouchAsync(Guid userId, DateTimeOffset now, CancellationToken cancel);

    /// <summary>One item more than asked for, where there are more; the newest first.</summary>
    Task<List<User>> SearchUsersAsync(UserFilter filter, PageRequest page, CancellationToken cancel);

    /// <summary>The active admins, locked until the transaction ends, so that two of them cannot depose each other at once.</summary>
    Task<IReadOnlyList<Guid>> LockAdminsAsync(CancellationToken cancel);

    Task<int> SaveChangesAsync(CancellationToken cancel);
}

using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Application;
using Modular.Accounts.Domain;
using Modular.Accounts.Infrastructure.Tokens;
using Modular.Platform.Persistence;

namespace Modular.Accounts.Infrastructure;

/// <summary>The schema <c>accounts</c>.</summary>
internal sealed class AccountsDb(DbContextOptions<AccountsDb> options) : ModuleDb(options, "accounts"), IAccountsDb
{
    public DbSet<User> Users => Set<User>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<StoredKey> SigningKeys => Set<StoredKey>();

    public Task<User?> FindUserAsync(string login, CancellationToken cancel)
    {
        var found = login.Contains('@', StringComparison.Ordinal)
            ? Users.FromSql($"select * from accounts.users where lower(email) = lower({login})")
            : Users.FromSql($"select * from accounts.users where lower(username) = lower({login})");
        return found.SingleOrDefaultAsync(cancel);
    }

    public Task<User?> LockUserAsync(Guid id, CancellationToken cancel) =>
        Users.FromSql($"select * from accounts.users where id = {id} for no key update").SingleOrDefaultAsync(cancel);

    public Task<Session?> LockSessionAsync(Guid id, CancellationToken cancel) =>
        Sessions.FromSql($"select * from accounts.sessions where id = {id} for no key update").SingleOrDefaultAsync(cancel);

    public async Task<IReadOnlyList<Guid>> LockAdminsAsync(CancellationToken cancel) =>
        await Database.SqlQuery<Guid>($"select id from accounts.users where 'admin' = any (roles) order by id for no key update").ToListAsync(cancel);
}

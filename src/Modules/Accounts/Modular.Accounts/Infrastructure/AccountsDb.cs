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

    public DbSet<ExternalId> ExternalIds => Set<ExternalId>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<StoredKey> SigningKeys => Set<StoredKey>();

    public Task<User?> FindUserAsync(string login, CancellationToken cancel)
    {
        var found = login.Contains('@', StringComparison.Ordinal)
            ? Users.FromSql($"select * from accounts.users where lower(email) = lower({login})")
            : Users.FromSql($"select * from accounts.users where lower(username) = lower({login})");
        return found.AsNoTracking().SingleOrDefaultAsync(cancel);
    }

    public async Task<LockedSession> LockSessionAsync(Guid id, CancellationToken cancel)
    {
        LetGo<Session, Guid>(id);
        var free = await Sessions.FromSql($"select * from accounts.sessions where id = {id} for no key update skip locked").SingleOrDefaultAsync(cancel);
        if (free is not null) return new(free, Waited: false);

        return new(await Sessions.FromSql($"select * from accounts.sessions where id = {id} for no key update").SingleOrDefaultAsync(cancel), Waited: true);
    }

    public Task<User?> LockUserAsync(Guid id, CancellationToken cancel)
    {
        LetGo<User, Guid>(id);
        return Users.FromSql($"select * from accounts.users where id = {id} for no key update").SingleOrDefaultAsync(cancel);
    }

    public Task TouchAsync(Guid userId, DateTimeOffset now, CancellationToken cancel) =>
        Database.ExecuteSqlAsync($"""
            update accounts.users set last_active_at = {now}
            where id in (select id from accounts.users where id = {userId} for no key update skip locked)
            """, cancel);

    public Task<List<User>> SearchUsersAsync(UserFilter filter, PageRequest page, CancellationToken cancel) => this.SearchAsync(filter, page, cancel);

    public async Task<IReadOnlyList<Guid>> LockAdminsAsync(CancellationToken cancel) =>
        await Database.SqlQuery<Guid>($"select id from accounts.users where 'admin' = any (roles) and is_active order by id for no key update").ToListAsync(cancel);
}

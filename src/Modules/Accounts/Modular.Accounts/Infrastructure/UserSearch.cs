using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Application;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Infrastructure;

/// <summary>Finds users for admins: by trigrams where there is a text, else along the order, which is that of the ids: they tell when somebody joined. The erased are found by nobody.</summary>
internal static class UserSearch
{
    public static Task<List<User>> SearchAsync(this AccountsDb db, UserFilter filter, PageRequest page, CancellationToken cancel)
    {
        var users = (filter.Role is { } role ? WithRole(db, RoleName.Of(role)) : db.Users).AsNoTracking().Where(u => u.ErasedAt == null);
        if (filter.Text is { } text)
        {
            var pattern = "%" + Escape(text) + "%";
            users = users.Where(u => EF.Functions.ILike(u.Username, pattern) || EF.Functions.ILike(u.Email, pattern) || EF.Functions.ILike(u.DisplayName, pattern));
        }

        if (filter.IsActive is { } active) users = users.Where(u => u.IsActive == active);
        if (page.After?.Uuid() is { } before) users = users.Where(u => u.Id < before);

        return users.OrderByDescending(u => u.Id).Take(page.Limit + 1).ToListAsync(cancel);
    }

    /// <summary>In SQL, because roles are converted as a whole and no query can look into them.</summary>
    private static IQueryable<User> WithRole(AccountsDb db, string role) => db.Users.FromSql($"select * from accounts.users where {role} = any (roles)");

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}

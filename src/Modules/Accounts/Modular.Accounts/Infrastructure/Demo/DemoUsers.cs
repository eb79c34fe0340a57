using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Application;
using Modular.Accounts.Contracts;
using Modular.Accounts.Domain;
using Modular.Platform.Events;
using Modular.Platform.Persistence;
using Modular.Platform.Startup;

namespace Modular.Accounts.Infrastructure.Demo;

/// <summary>The people of the demonstration. Names that somebody else has already are left to them.</summary>
internal sealed class DemoUsers(IAccountsDb db, DbSession session, IPasswordHashing passwords, IEventPublisher events, TimeProvider clock, Banner banner) : IStartupTask
{
    /// <summary>Everybody's, and no secret.</summary>
    private const string DemoPassword = "lantern-square-2026";

    public async Task RunAsync(CancellationToken cancel)
    {
        await session.LoadOnceAsync("accounts", () => LoadAsync(cancel), cancel);
        banner.Add($"Sign in as ada (admin), max (moderator) or mia (user), password {DemoPassword}");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var hash = await passwords.HashAsync(DemoPassword, cancel);
        foreach (var person in DemoUser.ReadAll())
            if (await IsFreeAsync(Username.Parse(person.Username).Value, cancel)) await AddAsync(person, hash.Value, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<bool> IsFreeAsync(Username name, CancellationToken cancel)
    {
        var look = LookAlike.Of(name);
        return await db.FindUserAsync(name.Text, cancel) is null && !await db.Users.AnyAsync(u => u.Look == look, cancel);
    }

    private async Task AddAsync(DemoUser person, string hash, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var username = Username.Parse(person.Username).Value;
        var user = User.SignUp(username, EmailAddress.Parse(person.Username + "@example.org").Value, DisplayName.Parse(person.DisplayName).Value, hash, now);
        user.Introduce(null, default, Bio.Parse(person.Bio).Value, now);
        user.Become(RoleName.ParseAll(person.Roles).Value, now);

        db.Users.Add(user);
        await events.PublishAsync(new UserSignedUp(user.Id, user.CreatedAt), cancel);
    }
}

using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Accounts.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.Events;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>
/// Takes over somebody from another system, once: whoever came before is known by their old id, and whoever has the same address here already is the same
/// person. A name that somebody else has gets a number. Times and an imported password hash are kept.
/// </summary>
internal sealed record ImportUser(string Source, ImportedUser User) : ICommand<Import>
{
    public override string ToString() => $"{nameof(ImportUser)} {Source}/{User.Id}";
}

/// <summary>Where somebody from another system is now, and how they came there.</summary>
internal sealed record Import(Guid UserId, ImportOutcome Outcome);

/// <summary>How somebody came in.</summary>
internal enum ImportOutcome
{
    /// <summary>With a new account.</summary>
    Added,

    /// <summary>Into the account with the same address.</summary>
    Merged,

    /// <summary>They were here before.</summary>
    Known,
}

internal sealed class ImportUserHandler(IAccountsDb db, IEventPublisher events, IAuditLog audit, TimeProvider clock) : ICommandHandler<ImportUser, Import>
{
    public async Task<Result<Import>> Handle(ImportUser command, CancellationToken cancel)
    {
        var source = ExternalId.Parse(command.Source, command.User.Id);
        if (source.IsFailed) return Result<Import>.Fail(source.Errors);
        if (await FindAsync(source.Value, cancel) is { } known) return new Import(known.UserId, ImportOutcome.Known);

        var email = EmailAddress.Parse(command.User.Email);
        if (email.IsSuccess && await db.FindUserAsync(email.Value.Text, cancel) is { } same) return await AddAsync(source.Value, same.Id, ImportOutcome.Merged, cancel);

        var name = await FreeNameAsync(ImportedName.Of(command.User.Username), cancel);
        var user = User.Import(command.User, name, await FreeLookAsync(name, cancel), email.IsSuccess ? email.Value : null, clock.GetUtcNow());
        db.Users.Add(user);
        await db.SaveChangesAsync(cancel);
        await audit.RolesChangedAsync(user, [Role.User], cancel);
        await events.PublishAsync(new UserSignedUp(user.Id, user.CreatedAt), cancel);
        return await AddAsync(source.Value, user.Id, ImportOutcome.Added, cancel);
    }

    private Task<ExternalId?> FindAsync(ExternalId id, CancellationToken cancel) =>
        db.ExternalIds.AsNoTracking().SingleOrDefaultAsync(e => e.Source == id.Source && e.Value == id.Value, cancel);

    private async Task<Username> FreeNameAsync(Username wanted, CancellationToken cancel)
    {
        var name = wanted;
        for (var number = 2; ReservedUsernames.Contains(name) || await db.FindUserAsync(name.Text, cancel) is not null; number++) name = ImportedName.Of(wanted, number);
        return name;
    }

    /// <summary>Whoever looks like somebody else comes in all the same, but does not keep others from looking like them.</summary>
    private async Task<string?> FreeLookAsync(Username name, CancellationToken cancel)
    {
        var look = LookAlike.Of(name);
        return await db.Users.AnyAsync(u => u.Look == look, cancel) ? null : look;
    }

    private async Task<Import> AddAsync(ExternalId id, Guid userId, ImportOutcome outcome, CancellationToken cancel)
    {
        db.ExternalIds.Add(id.Of(userId));
        await db.SaveChangesAsync(cancel);
        return new(userId, outcome);
    }
}

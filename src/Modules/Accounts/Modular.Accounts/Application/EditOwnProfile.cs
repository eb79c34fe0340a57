using Modular.Accounts.Domain;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Changes what others see of the caller. A display name that is taken back is the username again; picture and bio may be taken away.</summary>
internal sealed record EditOwnProfile(IfMatch IfMatch, Optional<string> DisplayName, Optional<string> AvatarUrl, Optional<string> Bio) : ICommand<OwnProfile>;

internal sealed class EditOwnProfileHandler(IAccountsDb db, Caller caller, ITokenEnds ends, TimeProvider clock)
    : ICommandHandler<EditOwnProfile, OwnProfile>
{
    public async Task<Result<OwnProfile>> Handle(EditOwnProfile command, CancellationToken cancel)
    {
        var user = await db.LockUserAsync(caller.Id, cancel);
        if (user is not { IsActive: true }) return UserErrors.NotFound;
        if (!command.IfMatch.Accepts(user.Version)) return IfMatch.Stale;

        var check = new Validation();
        check.Require(command.DisplayName.IsGiven || command.AvatarUrl.IsGiven || command.Bio.IsGiven, "", UserErrors.NothingToEdit);
        var displayName = command.DisplayName.IsGiven ? check.Field("/displayName", DisplayName.Parse(command.DisplayName.Value ?? user.Username)) : null;
        var avatar = command.AvatarUrl.Value is null ? null : check.Field("/avatarUrl", AvatarUrl.Parse(command.AvatarUrl.Value));
        var bio = command.Bio.IsGiven ? check.Field("/bio", Bio.Parse(command.Bio.Value)) : null;
        if (check.Failed) return check.Errors;

        user.Introduce(displayName, command.AvatarUrl.IsGiven ? new(avatar) : default, bio, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        ends.UserChanged(user);

        return OwnProfile.Of(user, caller.Permissions);
    }
}

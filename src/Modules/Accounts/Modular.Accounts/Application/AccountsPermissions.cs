namespace Modular.Accounts.Application;

/// <summary>What can be allowed here.</summary>
internal static class AccountsPermissions
{
    public static readonly Permission ReadProfile = new("accounts.profile.read", "See one's own account.", Role.User);
    public static readonly Permission EditProfile = new("accounts.profile.edit", "Change one's own account.", Role.User);
    public static readonly Permission ManageRoles = new("accounts.roles.manage", "Say who is moderator and who is admin.", Role.Admin);
    public static readonly Permission ReadAudit = new("accounts.audit.read", "See who did what, when and from where.", Role.Admin);

    public static readonly Permission[] All = [ReadProfile, EditProfile, ManageRoles, ReadAudit];
}

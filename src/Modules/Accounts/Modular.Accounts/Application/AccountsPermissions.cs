namespace Modular.Accounts.Application;

/// <summary>What can be allowed here.</summary>
internal static class AccountsPermissions
{
    public static readonly Permission ReadProfile = new("accounts.profile.read", "See one's own account.", Role.User);
    public static readonly Permission EditProfile = new("accounts.profile.edit", "Change one's own account.", Role.User);
    public static readonly Permission ExportData = new("accounts.data.export", "Get everything that is held about oneself.", Role.User);
    public static readonly Permission SecureAccount = new("accounts.security.manage", "Change one's own password and address, sign out everywhere, and leave.", Role.User) { InPersonOnly = true };
    public static readonly Permission ManageKeys = new("accounts.keys.manage", "See, make and revoke one's own API keys.", Role.User) { InPersonOnly = true };

    public static readonly Permission ManageUsers = new("accounts.users.manage", "Find users, close their accounts and open them again.", Role.Admin);
    public static readonly Permission ReadAudit = new("accounts.audit.read", "See who did what, when and from where.", Role.Admin);

    /// <summary>In person, because whoever found a key with it could make themselves an admin who outlives the key.</summary>
    public static readonly Permission ManageRoles = new("accounts.roles.manage", "Say who is moderator and who is admin.", Role.Admin) { InPersonOnly = true };

    public static readonly Permission[] All = [ReadProfile, EditProfile, ExportData, SecureAccount, ManageKeys, ManageUsers, ReadAudit, ManageRoles];
}

namespace Modular.Accounts.Domain;

/// <summary>Actions whose names mean something beyond the use case that writes them.</summary>
internal static class AuditActions
{
    /// <summary>
    /// The subject was erased, and with them the payloads of their entries. The check of the chain believes a missing payload only where such an entry
    /// follows; an index of the table is made for it.
    /// </summary>
    public const string UserErased = "accounts.user_erased";

    public const string RolesChanged = "accounts.roles_changed";
}

namespace Modular.Accounts.Application;

/// <summary>What of this module things are done to, besides users, as it stands in the audit log: kind and id.</summary>
internal static class AuditTargets
{
    public static string Session(Guid id) => $"accounts.session/{id}";
}

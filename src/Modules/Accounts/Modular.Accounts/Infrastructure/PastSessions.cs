namespace Modular.Accounts.Infrastructure;

/// <summary>Sessions go a day after they ended or ran out: no access token that could still name them lives as long.</summary>
internal static class PastSessions
{
    public static readonly string[] Statements =
    [
        "delete from accounts.sessions where ctid = any(array(select ctid from accounts.sessions where expires_at < now() - interval '1 day' limit 1000 for update skip locked))",
        "delete from accounts.sessions where ctid = any(array(select ctid from accounts.sessions where revoked_at < now() - interval '1 day' limit 1000 for update skip locked))",
    ];
}

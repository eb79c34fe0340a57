namespace Modular.Accounts.Infrastructure;

/// <summary>
/// Sessions go a day after they ended or ran out: no access token that could still name them lives as long. Keys go when their owners are not shown them any more.
/// </summary>
internal static class PastCredentials
{
    public static readonly string[] Statements =
    [
        "delete from accounts.sessions where ctid = any(array(select ctid from accounts.sessions where expires_at < now() - interval '1 day' limit 1000 for update skip locked))",
        "delete from accounts.sessions where ctid = any(array(select ctid from accounts.sessions where revoked_at < now() - interval '1 day' limit 1000 for update skip locked))",
        "delete from accounts.api_keys where ctid = any(array(select ctid from accounts.api_keys where expires_at < now() - interval '30 days' limit 1000 for update skip locked))",
    ];
}

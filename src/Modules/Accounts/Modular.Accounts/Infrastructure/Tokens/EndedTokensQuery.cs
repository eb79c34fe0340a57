using Microsoft.Extensions.Options;
using Modular.Accounts.Application;
using Modular.Platform.Persistence;

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>Reads what ended lately into the node's memory: one statement on two partial indexes.</summary>
internal sealed class EndedTokensQuery(DbSession session, EndedTokens ended, IOptions<AccountsSettings> settings, TimeProvider clock)
{
    /// <summary>More than the clocks of two nodes may differ and a commit may take.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - TimeSpan.FromMinutes(settings.Value.AccessTokenMinutes) - AccessTokenVerifier.Skew - Margin;
        await session.OpenAsync(cancel);
        ended.BeginReading();
        await using var select = session.Command("""
            select id, null, null from accounts.sessions where revoked_at > $1
            union all
            select id, security_version, is_active from accounts.users where security_changed_at > $1
            """).With(since);
        await using var reader = await select.ExecuteReaderAsync(cancel);

        var sessions = new List<Guid>();
        var users = new Dictionary<Guid, UserChange>();
        while (await reader.ReadAsync(cancel))
            if (reader.IsDBNull(1)) sessions.Add(reader.GetGuid(0));
            else users[reader.GetGuid(0)] = new(reader.GetInt64(1), IsClosed: !reader.GetBoolean(2));
        ended.Replace(sessions, users);
    }
}

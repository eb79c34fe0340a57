using System.Globalization;
using Modular.Accounts.Contracts;
using Modular.Accounts.Domain;
using Modular.Platform.Persistence;
using Npgsql;
using NpgsqlTypes;

namespace Modular.Accounts.Infrastructure.Demo;

/// <summary>Writes people by COPY. Names that somebody has, or that look like somebody's, are passed over.</summary>
internal sealed class GeneratedPeople(DbSession session) : IGeneratedPeople
{
    private const string Prefix = "generated_";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private const string Taken = "select lower(username), coalesce(look, '') from accounts.users where lower(username) like 'generated\\_%' or look like 'generated\\_%'";

    private const string Copy = """
        copy accounts.users (id, username, look, email, password_hash, display_name, bio, roles, is_active, security_version, created_at, updated_at, last_active_at, version)
        from stdin (format binary)
        """;

    private const string Analyze = "analyze accounts.users";

    public async Task<IReadOnlyList<Guid>> AddAsync(int count, DateTimeOffset joinedAt, CancellationToken cancel)
    {
        var taken = await TakenAsync(cancel);
        var names = Numbers().Select(number => Username.Parse(Prefix + number).Value).Where(name => !taken.Contains(name.Text) && !taken.Contains(LookAlike.Of(name))).Take(count);
        var ids = new List<Guid>(count);
        await using (var copy = await session.CopyAsync(Copy, cancel))
        {
            copy.Timeout = Patience;
            foreach (var name in names)
            {
                ids.Add(Guid.CreateVersion7(joinedAt));
                await WriteAsync(copy, ids[^1], name, joinedAt.UtcDateTime, cancel);
            }

            await copy.CompleteAsync(cancel);
        }

        await using var analyze = session.Command(Analyze);
        analyze.CommandTimeout = (int)Patience.TotalSeconds;
        await analyze.ExecuteNonQueryAsync(cancel);
        return ids;
    }

    private static IEnumerable<string> Numbers()
    {
        for (var number = 1; ; number++) yield return number.ToString(CultureInfo.InvariantCulture);
    }

    private async Task<HashSet<string>> TakenAsync(CancellationToken cancel)
    {
        await using var select = session.Command(Taken);
        await using var reader = await select.ExecuteReaderAsync(cancel);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancel)) taken.UnionWith([reader.GetString(0), reader.GetString(1)]);
        return taken;
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, Guid id, Username name, DateTime joinedAt, CancellationToken cancel)
    {
        await copy.StartRowAsync(cancel);
        await copy.WriteAsync(id, NpgsqlDbType.Uuid, cancel);
        foreach (var text in (string[])[name.Text, LookAlike.Of(name), $"{id:N}@generated.invalid", "", "Generated " + name.Text[Prefix.Length..], ""]) await copy.WriteAsync(text, NpgsqlDbType.Text, cancel);
        await copy.WriteAsync((string[])[RoleName.Of(Role.User)], NpgsqlDbType.Array | NpgsqlDbType.Text, cancel);
        await copy.WriteAsync(true, NpgsqlDbType.Boolean, cancel);
        await copy.WriteAsync(1L, NpgsqlDbType.Bigint, cancel);
        for (var time = 0; time < 3; time++) await copy.WriteAsync(joinedAt, NpgsqlDbType.TimestampTz, cancel);
        await copy.WriteAsync(1L, NpgsqlDbType.Bigint, cancel);
    }
}

using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Describing;
using Npgsql;

namespace Modular.Testing.Databases;

/// <summary>
/// A migrated database that the tests' databases are copied from, which takes tens of milliseconds. Its name holds a hash of all
/// migrations and of their bookkeeping, so it is made once for each state of them; one that is a day old and of another state is dropped.
/// </summary>
internal static class DatabaseTemplate
{
    private const string Prefix = "modular_template_";
    private const long Guard = 0x7e57_7e3b;

    public static async Task CopyAsync(TestServer server, string database)
    {
        await using var connection = await server.OpenAsync();
        var template = Prefix + HashOfMigrations();

        if (!await TryCopyAsync(connection, template, database))
        {
            await MakeAsync(server, connection, template);
            if (!await TryCopyAsync(connection, template, database)) throw new InvalidOperationException($"The template {template} went away.");
        }
    }

    private static async Task<bool> TryCopyAsync(NpgsqlConnection connection, string template, string database)
    {
        await connection.RunAsync("select pg_advisory_lock_shared($1)", Guard);
        try
        {
            if (!await ExistsAsync(connection, template)) return false;
            await connection.RunAsync($"create database \"{database}\" template \"{template}\"");
            return true;
        }
        finally
        {
            await connection.RunAsync("select pg_advisory_unlock_shared($1)", Guard);
        }
    }

    /// <summary>Made under another name and renamed, so that a template that exists is complete.</summary>
    private static async Task MakeAsync(TestServer server, NpgsqlConnection connection, string template)
    {
        await connection.RunAsync("select pg_advisory_lock($1)", Guard);
        try
        {
            if (await ExistsAsync(connection, template)) return;

            await RemoveOldAsync(connection);
            var draft = template + "_draft";
            await connection.RunAsync($"drop database if exists \"{draft}\" with (force)");
            await connection.RunAsync($"create database \"{draft}\" template template0");
            await HostProcess.RunAsync(["db", "up"], new() { ["ConnectionStrings:Database"] = server.ConnectionString(draft) });
            await connection.RunAsync($"alter database \"{draft}\" rename to \"{template}\"");
            await connection.RunAsync($"comment on database \"{template}\" is '{DateTime.UtcNow:O}'");
        }
        finally
        {
            await connection.RunAsync("select pg_advisory_unlock($1)", Guard);
        }
    }

    private static Task<bool> ExistsAsync(NpgsqlConnection connection, string database) =>
        connection.AskAsync<bool>("select exists (select from pg_database where datname = $1)", database);

    private static async Task RemoveOldAsync(NpgsqlConnection connection)
    {
        var all = await connection.ListAsync("select datname, shobj_description(oid, 'pg_database') from pg_database where datname like $1 || '%'", Prefix);
        foreach (var parts in all.Select(line => line.Split('|')))
            if (!DateTime.TryParse(parts[1], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var made) || made < DateTime.UtcNow.AddDays(-1))
                await connection.RunAsync($"drop database if exists \"{parts[0]}\" with (force)");
    }

    private static string HashOfMigrations()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(MigrationHistory.TableSql + DescriptionSql.Begin));
        var found = 0;
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "Modular.*.dll").Order(StringComparer.Ordinal))
            foreach (var (name, content) in MigrationsIn(file))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(name));
                hash.AppendData(content);
                found++;
            }

        return found > 0 ? Convert.ToHexStringLower(hash.GetHashAndReset())[..16] : throw new InvalidOperationException("No module with migrations beside the tests.");
    }

    private static IEnumerable<(string Name, byte[] Content)> MigrationsIn(string file)
    {
        var assembly = Assembly.Load(Path.GetFileNameWithoutExtension(file));
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("migrations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var content = new MemoryStream();
            assembly.GetManifestResourceStream(name)!.CopyTo(content);
            yield return (name, content.ToArray());
        }
    }
}

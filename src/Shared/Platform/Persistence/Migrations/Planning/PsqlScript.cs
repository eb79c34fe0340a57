using System.Globalization;
using System.Text;

namespace Modular.Platform.Persistence.Migrations.Planning;

/// <summary>Migrations as a script for psql, which keeps the history as a run does and can be run again.</summary>
internal static class PsqlScript
{
    private static readonly string Opening = string.Create(
        CultureInfo.InvariantCulture,
        $"""
        -- Run with: psql -X -f <this file> <database>
        \set ON_ERROR_STOP on
        \set AUTOCOMMIT on
        set client_min_messages = warning;
        set statement_timeout = 0;
        do $modular$
        begin
          if not pg_try_advisory_lock({MigrationLock.Key}) then
            raise exception 'Another process is migrating this database: run the script again when it has ended.';
          end if;
        end $modular$;

        """);

    /// <summary>Applies them, as one batch; those that are in the history are passed over.</summary>
    public static string Up(IReadOnlyList<Migration> migrations)
    {
        var script = new StringBuilder(Opening).Append(MigrationHistory.TableSql).Append('\n')
            .Append("select coalesce(max(batch), 0) + 1 as modular_batch from platform.migrations \\gset\n");
        foreach (var migration in migrations)
        {
            script.Append(
                $"""

                select not exists (select from platform.migrations where {Row(migration)}) as modular_due \gset
                \if :modular_due
                \echo {migration.Name}
                select clock_timestamp() as modular_since \gset

                """);
            Write(script, migration, migration.UpSql,
                $"""
                insert into platform.migrations (module, id, name, batch, checksum, duration_ms, breaking)
                  values ('{migration.Module}', '{migration.Id}', '{migration.Id[15..]}', :modular_batch, '{migration.Checksum}',
                    (extract(epoch from clock_timestamp() - :'modular_since'::timestamptz) * 1000)::bigint, {(migration.Breaking ? "true" : "false")});

                """);
        }

        return script.ToString();
    }

    /// <summary>Takes them back, the last one first; those that are not in the history are passed over.</summary>
    /// <exception cref="StartupException">One has no way back.</exception>
    public static string Down(IReadOnlyList<Migration> migrations)
    {
        var script = new StringBuilder(Opening);
        foreach (var migration in migrations.Reverse())
        {
            var sql = migration.DownSql ?? throw new StartupException($"Migration {migration.Name} has no .down.sql and cannot be taken back: begin after it with --from.");
            script.Append(
                $"""

                select exists (select from platform.migrations where {Row(migration)}) as modular_due \gset
                \if :modular_due
                \echo {migration.Name} (down)

                """);
            Write(script, migration, sql, $"delete from platform.migrations where {Row(migration)};\n");
        }

        return script.ToString();
    }

    private static void Write(StringBuilder script, Migration migration, string sql, string history)
    {
        var transactional = MigrationHeader.Read(migration.Name, sql).Transactional;
        script.Append(transactional ? "set lock_timeout = '5s';\nbegin;\n" : "set lock_timeout = 0;\n");
        foreach (var statement in SqlStatement.Split(sql))
        {
            if (!transactional && ConcurrentIndex.Parse(statement) is { } index) script.Append(index.DropIfInvalidScript()).Append('\n');
            script.Append(statement.Text).Append(EndsInComment(statement.Text) ? "\n;\n" : ";\n");
        }

        script.Append(history).Append(transactional ? "commit;\n" : "").Append("\\endif\n");
    }

    private static string Row(Migration migration) => $"module = '{migration.Module}' and id = '{migration.Id}'";

    private static bool EndsInComment(string sql) => sql[(sql.LastIndexOf('\n') + 1)..].Contains("--", StringComparison.Ordinal);
}

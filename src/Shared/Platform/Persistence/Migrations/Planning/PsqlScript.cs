using System.Globalization;
using System.Text;
using Modular.Platform.Persistence.Migrations.Describing;

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

    private const string Batch = "select coalesce(max(batch), 0) + 1 as modular_batch from platform.migrations \\gset\n";

    private const string IfPending =
        """
        select not exists (select from platform.migrations where module = :'modular_module' and id = :'modular_id') as modular_due, clock_timestamp() as modular_since \gset
        \if :modular_due

        """;

    private const string IfApplied =
        """
        select exists (select from platform.migrations where module = :'modular_module' and id = :'modular_id') as modular_due \gset
        \if :modular_due

        """;

    private const string DropIfInvalid =
        """
        select format('drop index concurrently if exists %I.%I', n.nspname, c.relname)
        from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
        where i.indrelid = to_regclass(:'modular_table') and c.relname = (parse_ident(:'modular_index'))[1] and not i.indisvalid \gexec

        """;

    private const string Remember =
        """
        insert into platform.migrations (module, id, name, batch, checksum, duration_ms, breaking)
          values (:'modular_module', :'modular_id', :'modular_name', :modular_batch, :'modular_checksum',
            (extract(epoch from clock_timestamp() - :'modular_since'::timestamptz) * 1000)::bigint, :modular_breaking);

        """;

    private const string BeginDescription = $"begin;\n{DescriptionSql.Begin}commit;\n";

    private const string EndDescription = $"\nbegin;\n{DescriptionSql.End}commit;\n";

    private const string Forget = "delete from platform.migrations where module = :'modular_module' and id = :'modular_id';\n";

    /// <summary>Applies them, as one batch; those that are in the history are passed over.</summary>
    public static string Up(IReadOnlyList<Migration> migrations)
    {
        var script = new StringBuilder(Opening).Append(MigrationHistory.TableSql).Append('\n').Append(BeginDescription).Append(Batch);
        foreach (var migration in migrations) Write(script, migration, migration.UpSql, IfPending, migration.Name, Remember);
        return script.Append(EndDescription).ToString();
    }

    /// <summary>Takes them back, the last one first; those that are not in the history are passed over.</summary>
    /// <exception cref="StartupException">One has no way back.</exception>
    public static string Down(IReadOnlyList<Migration> migrations)
    {
        var script = new StringBuilder(Opening).Append(BeginDescription);
        foreach (var migration in migrations.Reverse())
        {
            var sql = migration.DownSql ?? throw new StartupException($"Migration {migration.Name} has no .down.sql and cannot be taken back: begin after it with --from.");
            Write(script, migration, sql, IfApplied, $"{migration.Name} (down)", Forget);
        }

        return script.Append(EndDescription).ToString();
    }

    private static void Write(StringBuilder script, Migration migration, string sql, string condition, string title, string history)
    {
        var header = MigrationHeader.Read(migration.Name, sql);
        var transactional = header.Transactional;
        script.Append('\n');
        Set(script, "module", migration.Module);
        Set(script, "id", migration.Id);
        Set(script, "name", migration.Id[15..]);
        Set(script, "checksum", migration.Checksum);
        Set(script, "breaking", migration.Breaking ? "true" : "false");
        script.Append(condition).Append("\\echo ").Append(title).Append('\n').Append(transactional ? "set lock_timeout = '5s';\nbegin;\n" : "set lock_timeout = 0;\n");
        foreach (var statement in SqlStatement.Split(sql))
        {
            if (!transactional && ConcurrentIndex.Parse(statement) is { } index)
            {
                Set(script, "table", index.Table);
                Set(script, "index", index.Name);
                script.Append(DropIfInvalid);
            }

            var text = EndsInComment(statement.Text) ? statement.Text + "\n;\n" : statement.Text + ";\n";
            script.Append(header.BatchPause is { } pause ? Batches(text, pause) : text);
        }

        script.Append(history).Append(transactional ? "commit;\n" : "").Append("\\endif\n");
    }

    /// <summary>The statement again and again, each time in a transaction of its own, until it changes no row.</summary>
    private static string Batches(string statement, TimeSpan pause) => string.Create(
        CultureInfo.InvariantCulture,
        $"do $modular_batch$ declare changed bigint; begin loop\n{statement}get diagnostics changed = row_count; commit; exit when changed = 0; perform pg_sleep({pause.TotalSeconds});\nend loop; end $modular_batch$;\n");

    private static void Set(StringBuilder script, string name, string value) =>
        script.Append("\\set modular_").Append(name).Append(" '").Append(value.Replace("'", "''", StringComparison.Ordinal)).Append("'\n");

    private static bool EndsInComment(string sql) => sql[(sql.LastIndexOf('\n') + 1)..].Contains("--", StringComparison.Ordinal);
}

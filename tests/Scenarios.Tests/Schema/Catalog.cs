namespace Scenarios.Tests.Schema;

/// <summary>What a database consists of, one line a thing, sorted: two schemas are equal when these are.</summary>
internal static class Catalog
{
    private const string Own = "n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg_temp%' and n.nspname not like 'pg_toast_temp%'";

    private static readonly string[] Queries =
    [
        $"select 'schema', n.nspname from pg_namespace n where {Own}",
        "select 'extension', extname, extversion from pg_extension",
        $"""
        select 'column', n.nspname || '.' || c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,
               pg_get_expr(d.adbin, d.adrelid), a.attcollation::regcollation
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where c.relkind in ('r', 'v', 'm', 'p') and {Own}
        """,
        $"select 'relation', n.nspname || '.' || c.relname, c.relkind, c.relpersistence, c.reloptions from pg_class c join pg_namespace n on n.oid = c.relnamespace where {Own}",
        $"select 'constraint', conrelid::regclass, conname, pg_get_constraintdef(c.oid), convalidated from pg_constraint c join pg_namespace n on n.oid = c.connamespace where {Own}",
        $"""
        select 'index', i.indexrelid::regclass, pg_get_indexdef(i.indexrelid), i.indisvalid from pg_index i
        join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace where {Own}
        """,
        $"select 'trigger', t.tgrelid::regclass, pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and {Own}",
        $"select 'function', p.oid::regprocedure, md5(pg_get_functiondef(p.oid)) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prokind in ('f', 'p') and {Own}",
        $"""
        select 'words', n.nspname || '.' || c.cfgname, m.maptokentype, m.mapseqno, m.mapdict::regdictionary from pg_ts_config c
        join pg_namespace n on n.oid = c.cfgnamespace join pg_ts_config_map m on m.mapcfg = c.oid where {Own}
        """,
        $"select 'type', n.nspname || '.' || t.typname, t.typtype, (select string_agg(e.enumlabel, ',' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid) from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype in ('e', 'd') and {Own}",
    ];

    /// <summary>The bookkeeping of migrations is left out: it is what differs.</summary>
    /// <remarks>So are the days of the job history, which a running host makes.</remarks>
    public static async Task<IReadOnlyList<string>> ReadAsync(TestDatabase database)
    {
        var lines = new List<string>();
        foreach (var query in Queries) lines.AddRange(await database.ListAsync(query));
        return [.. lines.Where(line => !line.Contains("platform.migrations", StringComparison.Ordinal) && !line.Contains("platform.schema_", StringComparison.Ordinal) && !line.Contains("job_history_2", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}

using System.Text;

namespace Scenarios.Tests.Schema;

/// <summary>Writes down what a migrated database consists of, for people.</summary>
internal static class SchemaDocument
{
    private const string Opening =
        """
        # Schema

        The tables of a migrated database, module by module; each module has a schema of its own, and no key crosses from one to another. Written by
        `MODULAR_UPDATE_DOCS=1 dotnet test tests/Scenarios.Tests`, and compared by the tests otherwise. Why a table is as it is stands in the migration that makes it.

        """;

    private const string Tables =
        """
        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like 'pg_t%'
        order by n.nspname <> 'platform', n.nspname, c.relname
        """;

    private const string About =
        "select coalesce(obj_description($1::regclass), '') || case c.relkind when 'p' then ' Partitioned by ' || pg_get_partkeydef(c.oid) || '.' else '' end from pg_class c where c.oid = $1::regclass";

    private const string Columns =
        """
        select replace(format('`%s` | %s | %s', a.attname, format_type(a.atttypid, a.atttypmod), concat_ws(', ',
            case when a.attnotnull then null else 'nullable' end,
            case when a.attidentity <> '' then 'identity' end,
            case when a.attgenerated <> '' then 'generated: ' when d.adbin is not null then 'default ' end || '`' || replace(pg_get_expr(d.adbin, d.adrelid), '|', '\|') || '`',
            col_description(a.attrelid, a.attnum))), E'\n', ' ')
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum
        """;

    private const string Keys =
        """
        select format('- `%s`', regexp_replace(pg_get_constraintdef(oid), '\s+', ' ', 'g')) from pg_constraint
        where conrelid = $1::regclass and contype in ('p', 'u', 'f', 'c', 'x') and conparentid = 0 order by array_position(array['p', 'u', 'x', 'f', 'c'], contype::text), conname
        """;

    private const string Indexes =
        """
        select format('- %s`%s` on `%s`', case when i.indisunique then 'unique ' else '' end, c.relname, regexp_replace(pg_get_indexdef(i.indexrelid), '^.* USING ', ''))
        from pg_index i join pg_class c on c.oid = i.indexrelid
        where i.indrelid = $1::regclass and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) order by c.relname
        """;

    public static async Task<string> WriteAsync(TestDatabase database)
    {
        var text = new StringBuilder(Opening);
        var module = "";
        foreach (var table in await database.ListAsync(Tables))
        {
            if (table.Split('.')[0] != module) text.Append($"\n## {module = table.Split('.')[0]}\n");
            await WriteAsync(database, table, text);
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static async Task WriteAsync(TestDatabase database, string table, StringBuilder text)
    {
        text.Append($"\n### {table}\n\n");
        var about = (await database.AskAsync<string>(About, table)).Trim();
        if (about.Length > 0) text.Append($"{about}\n\n");

        text.Append("| column | type | |\n|---|---|---|\n");
        foreach (var column in await database.ListAsync(Columns, table)) text.Append($"| {column} |\n");
        await WriteListAsync(database, "Keys and checks", Keys, table, text);
        await WriteListAsync(database, "Indexes", Indexes, table, text);
    }

    private static async Task WriteListAsync(TestDatabase database, string title, string sql, string table, StringBuilder text)
    {
        var lines = await database.ListAsync(sql, table);
        if (lines.Count > 0) text.Append($"\n{title}:\n\n").AppendJoin('\n', lines).Append('\n');
    }
}

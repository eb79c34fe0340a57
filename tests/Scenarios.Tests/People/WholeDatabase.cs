using System.Text;

namespace Scenarios.Tests.People;

/// <summary>Looks for a text in every row of every table, whoever's it is; in binary columns too.</summary>
internal static class WholeDatabase
{
    private const string Tables = "select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') order by 1";

    /// <summary>The tables that hold it, with the rows that do.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(this TestDatabase database, string text)
    {
        var found = new List<string>();
        var hex = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text));
        foreach (var table in await database.ListAsync(Tables))
            foreach (var row in await database.ListAsync($"select t::text from {table} t where strpos(lower(t::text), lower($1)) > 0 or strpos(t::text, $2) > 0", text, hex))
                found.Add($"{table}: {row}");
        return found;
    }
}

namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>Decides which table is meant, and whose it is. What is not certain is asked for, never guessed.</summary>
/// <param name="Database">For the messages.</param>
/// <param name="From">The tool that the operator named, or null.</param>
internal sealed record LegacyChoice(string Database, LegacyTool? From)
{
    /// <exception cref="StartupException">It is no tool's, not the named one's, or could be several'.</exception>
    public LegacyBook InNamed(LegacyTable table)
    {
        var tools = table.Tools.ToList();
        if (From is not null && !tools.Contains(From))
            throw new StartupException($"{table.Name} is not {From.Name}'s: {Misfits(From, table)}. It has {table.ColumnList}, {Verdict(tools)}. Nothing was imported.");
        if (tools.Count == 0) throw new StartupException($"{table.Name} is no bookkeeping of {LegacyTool.AllNames}: it has {table.ColumnList}. Nothing was imported.");
        return One([.. tools.Select(tool => new LegacyBook(table, tool))]);
    }

    /// <exception cref="StartupException">There is none, or there are several.</exception>
    public LegacyBook InAll(IReadOnlyList<LegacyTable> tables)
    {
        List<LegacyBook> books = [.. tables.SelectMany(table => table.Tools.Select(tool => new LegacyBook(table, tool)))];
        return books.Count > 0 ? One(books) : throw new StartupException($"The database {Database} has no table of {LegacyTool.AllNames}: if it has another name for it, say --table schema.name.");
    }

    private LegacyBook One(List<LegacyBook> books)
    {
        var fitting = books.Where(b => From is null || b.Tool == From).ToList();
        return fitting switch
        {
            [var book] => Checked(book),
            [] => throw new StartupException($"The database {Database} has no table of {From!.Name}, but {List(books)}: say --from {string.Join(" or ", books.Select(b => b.Tool.Name).Distinct(StringComparer.Ordinal))}. Nothing was imported."),
            _ => throw new StartupException($"The database {Database} has several: {List(fitting)}. Say which one with --table schema.name{(From is null ? " and --from" : "")}. Nothing was imported."),
        };
    }

    private static LegacyBook Checked(LegacyBook book)
    {
        var misfits = Misfits(book.Tool, book.Table);
        return misfits.Length == 0 ? book : throw new StartupException($"{book.Table.Name} looks like {book.Tool.Name}'s, but {misfits}. Nothing was imported.");
    }

    private static string Misfits(LegacyTool tool, LegacyTable table) => string.Join(", ", tool.Columns.Select(c => c.Misfit(table)).OfType<string>());

    private static string Verdict(List<LegacyTool> tools) => tools.Count == 0 ? "as no tool that is known here" : $"as {string.Join(" or ", tools.Select(t => t.Name))} would";

    private static string List(List<LegacyBook> books) => string.Join(", ", books);
}

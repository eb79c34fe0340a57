namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>Tells from the text of one statement what it does. What it does not know it leaves out: it never guesses a lock too weak for what it knows.</summary>
internal static class StatementReader
{
    public static IReadOnlyList<Change> Read(string sql)
    {
        var text = SqlTokens.Of(sql);
        return [.. text.Current switch
        {
            "create" => CreateReader.Read(text),
            "alter" => AlterReader.Read(text),
            "drop" => DropReader.Read(text),
            "insert" or "update" or "delete" or "merge" or "select" or "with" or "values" or "table" or "copy" => DataReader.Read(text),
            _ => UpkeepReader.Read(text),
        }];
    }
}

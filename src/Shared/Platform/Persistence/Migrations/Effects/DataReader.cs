namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>Queries and writes: which tables they read and write, at any depth and in any WITH.</summary>
internal sealed class DataReader
{
    private static readonly HashSet<string> EndsFrom = ["where", "group", "order", "having", "limit", "window", "union", "intersect", "except", "set", "returning", "for", "when"];

    private readonly SqlTokens _text;
    private readonly HashSet<string> _named;
    private readonly List<Change> _changes = [];
    private readonly Stack<(bool Query, bool InFrom)> _outer = [];
    private (bool Query, bool InFrom) _here;
    private LockLevel _reads = LockLevel.AccessShare;

    private DataReader(SqlTokens text)
    {
        _text = text;
        _named = Named(text.Left);
    }

    public static IEnumerable<Change> Read(SqlTokens text)
    {
        var reader = new DataReader(text);
        var previous = "";
        while (!text.AtEnd)
        {
            var token = text.Take();
            reader.Step(previous, token);
            previous = token;
        }

        return reader._changes.Select(c => c.Lock == LockLevel.AccessShare ? c with { Lock = reader._reads } : c);
    }

    private void Step(string previous, string token)
    {
        if (token == "(") Open();
        else if (token == ")") _here = _outer.TryPop(out var outer) ? outer : default;
        else if (token == "select") _here = (Query: true, InFrom: false);
        else if (token == "into" && previous is "insert" or "merge") Write(ChangeKind.Other);
        else if (token is "update" or "share" && previous is "for" or "key") _reads = LockLevel.RowShare;
        else if (token == "update" && previous != "do") Write(ChangeKind.Update);
        else if (token == "from" && previous == "delete") Write(ChangeKind.Delete);
        else if (token == "copy" && previous.Length == 0) Copy();
        else if (token == "table" && previous.Length == 0) Source();
        else if (token is "from" or "using" && _here.Query && previous != "distinct") From();
        else if (token == "join" || (token == "," && _here.InFrom)) From();
        else if (EndsFrom.Contains(token)) _here.InFrom = false;
    }

    private void Open()
    {
        _outer.Push(_here);
        _here = default;
    }

    private void From()
    {
        _here.InFrom = true;
        Source();
    }

    private void Source()
    {
        _text.Skip("lateral");
        _text.Skip("only");
        if (_text.Name() is not { } table || _text.Current == "(") return;
        if (table.Schema is null && _named.Contains(table.Name)) return;
        _changes.Add(new(ChangeKind.Other, table, LockLevel.AccessShare));
    }

    private void Write(ChangeKind kind)
    {
        _here = (Query: true, InFrom: false);
        _text.Skip("only");
        if (_text.Name() is not { } table) return;
        var narrow = kind == ChangeKind.Other || WrittenRows.AreFew(_text.Left);
        _changes.Add(new(kind, table, LockLevel.RowExclusive, narrow ? TableWork.None : TableWork.Scan) { IsNarrow = narrow });
    }

    private void Copy()
    {
        if (_text.Name() is not { } table) return;
        _text.Parenthesised();
        _changes.Add(new(ChangeKind.Other, table, _text.Is("from") ? LockLevel.RowExclusive : LockLevel.AccessShare));
    }

    // What WITH names is no table.
    private static HashSet<string> Named(IReadOnlyList<string> tokens)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        if (!tokens.Contains("with", StringComparer.Ordinal)) return named;
        for (var i = 1; i + 2 < tokens.Count; i++)
            if (tokens[i] == "as" && tokens[i + 1] is "(" or "materialized" or "not") named.Add(SqlName.Fold(BeforeColumns(tokens, i - 1)));
        return named;
    }

    private static string BeforeColumns(IReadOnlyList<string> tokens, int at)
    {
        if (tokens[at] != ")") return tokens[at];
        while (at > 0 && tokens[at] != "(") at--;
        return at > 0 ? tokens[at - 1] : "";
    }
}

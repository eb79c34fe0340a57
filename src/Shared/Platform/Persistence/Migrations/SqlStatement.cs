namespace Modular.Platform.Persistence.Migrations;

/// <summary>One statement of a file, without its semicolon and the comments before it.</summary>
/// <param name="Text">To be sent on its own.</param>
/// <param name="Line">Where it begins in the file, from 1.</param>
internal sealed record SqlStatement(string Text, int Line)
{
    private const int Shown = 120;

    public string FirstWord => new([.. Text.TakeWhile(char.IsLetter)]);

    /// <summary>On one line, for messages.</summary>
    public string Shortened
    {
        get
        {
            var line = string.Join(' ', Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return line.Length <= Shown ? line : line[..Shown] + "…";
        }
    }

    /// <summary>The statements of a file, in order.</summary>
    public static IReadOnlyList<SqlStatement> Split(string sql)
    {
        var statements = new List<SqlStatement>();
        var scanner = new SqlScanner(sql);
        var (start, depth) = (-1, 0);
        var previous = "";
        while (scanner.Next() is { } token)
        {
            if (token is ";" && depth == 0)
            {
                Close(scanner.Start);
                continue;
            }

            if (start < 0) start = scanner.Start;
            depth += Nesting(previous, token, depth);
            previous = token;
        }

        Close(sql.Length);
        return statements;

        void Close(int end)
        {
            if (start >= 0) statements.Add(new SqlStatement(sql[start..end].TrimEnd(), sql.AsSpan(0, start).Count('\n') + 1));
            start = -1;
            previous = "";
        }
    }

    // Semicolons also stand between BEGIN ATOMIC and END in the body of a function.
    private static int Nesting(string previous, string token, int depth)
    {
        if (Is(token, "atomic") && Is(previous, "begin")) return 1;
        if (depth == 0) return 0;
        return Is(token, "case") ? 1 : Is(token, "end") ? -1 : 0;
    }

    private static bool Is(string token, string word) => token.Equals(word, StringComparison.OrdinalIgnoreCase);
}

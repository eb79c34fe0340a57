using System.Text;

namespace Modular.Forums.Infrastructure;

/// <summary>
/// Makes safe HTML of a highlighted text: PostgreSQL marks matches with two private-use characters, everything else is escaped,
/// and only then do the marks become elements.
/// </summary>
internal static class Highlight
{
    public const int MaxSnippet = 300;

    /// <summary>Marks in the database's answer.</summary>
    public const string Start = "\ue000";
    public const string Stop = "\ue001";

    public static string ToHtml(string marked, int maxLength)
    {
        var html = new StringBuilder(marked.Length + 32);
        var open = false;
        var length = 0;
        foreach (var rune in marked.EnumerateRunes())
        {
            if (rune.Value == Start[0] || rune.Value == Stop[0])
            {
                if (open == (rune.Value == Start[0])) continue; // people may write these characters too
                open = !open;
                html.Append(open ? "<mark>" : "</mark>");
            }
            else if (++length > maxLength)
            {
                break;
            }
            else
            {
                html.Append(Escape(rune));
            }
        }

        if (open) html.Append("</mark>");
        return html.ToString();
    }

    private static string Escape(Rune rune) => rune.Value switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => rune.ToString(),
    };
}

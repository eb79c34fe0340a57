using System.Text;
using Modular.Forums.Application;

namespace Modular.Forums.Infrastructure;

/// <summary>Marks what was looked for where PostgreSQL does not: text without word breaks, and parts of words. Words are marked by their beginnings.</summary>
internal sealed class Marks(SearchText text)
{
    /// <summary>What a snippet shows before its first mark.</summary>
    private const int Before = 60;

    private readonly List<(string Text, bool IsWord)> _wanted = Wanted(text);

    /// <summary>The whole text, with marks.</summary>
    public string In(string body)
    {
        body = Without(body);
        var marked = new StringBuilder(body.Length + 16);
        var at = 0;
        while (Next(body, at) is var (start, length))
        {
            marked.Append(body, at, start - at).Append(Highlight.Start[0]).Append(body, start, length).Append(Highlight.Stop[0]);
            at = start + length;
        }

        return marked.Append(body, at, body.Length - at).ToString();
    }

    /// <summary>From a little before the first mark on.</summary>
    public string Around(string body)
    {
        body = Without(body);
        var from = Math.Max(0, (Next(body, 0)?.Start ?? 0) - Before);
        if (from > 0 && char.IsLowSurrogate(body[from])) from++;
        var to = Math.Min(body.Length, from + (2 * Highlight.MaxSnippet));
        return In(body[from..to]);
    }

    private static List<(string, bool)> Wanted(SearchText text)
    {
        var wanted = text.Terms.Where(t => !t.IsNot).SelectMany(t => Cjk.Runs(t.Text)).Select(r => (Text: r.Text.Trim(), IsWord: !r.IsCjk)).Where(r => r.Text.Length > 0).ToList();
        return text.Part.Length > 0 && !Cjk.Has(text.Text) ? [(text.Text, false), .. wanted] : wanted;
    }

    /// <summary>The next match; of several at one place the longest.</summary>
    private (int Start, int Length)? Next(string body, int from)
    {
        (int Start, int Length)? best = null;
        foreach (var (wanted, isWord) in _wanted)
            if (Find(body, wanted, isWord, from) is var start and >= 0 && (best is null || start < best.Value.Start || (start == best.Value.Start && wanted.Length > best.Value.Length)))
                best = (start, wanted.Length);
        return best;
    }

    private static int Find(string body, string wanted, bool isWord, int from)
    {
        var start = body.IndexOf(wanted, from, StringComparison.OrdinalIgnoreCase);
        while (isWord && start > 0 && char.IsLetterOrDigit(body[start - 1])) start = body.IndexOf(wanted, start + 1, StringComparison.OrdinalIgnoreCase);
        return start;
    }

    private static string Without(string body) => body.Replace(Highlight.Start, "", StringComparison.Ordinal).Replace(Highlight.Stop, "", StringComparison.Ordinal);
}

using System.Text;

namespace Modular.Forums.Application;

/// <summary>The characters of Chinese, Japanese and Korean, which are indexed by pairs: the same as in the function <c>forums.cut_pairs</c>.</summary>
internal static class Cjk
{
    public static bool Has(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (Is(rune)) return true;
        return false;
    }

    public static bool Is(Rune rune) => rune.Value is
        (>= 4352 and <= 4607) or (>= 12293 and <= 12294) or (>= 12353 and <= 12438) or (>= 12445 and <= 12447) or (>= 12449 and <= 12538) or (>= 12540 and <= 12543)
        or (>= 12593 and <= 12686) or (>= 13312 and <= 19903) or (>= 19968 and <= 40959) or (>= 44032 and <= 55203) or (>= 63744 and <= 64109) or (>= 65382 and <= 65437)
        or (>= 131072 and <= 173791);

    /// <summary>The text in runs that are of these characters, and runs that are not.</summary>
    public static IEnumerable<(string Text, bool IsCjk)> Runs(string text)
    {
        var run = new StringBuilder();
        var isCjk = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (run.Length > 0 && Is(rune) != isCjk)
            {
                yield return (run.ToString(), isCjk);
                run.Clear();
            }

            isCjk = Is(rune);
            run.Append(rune.ToString());
        }

        if (run.Length > 0) yield return (run.ToString(), isCjk);
    }
}

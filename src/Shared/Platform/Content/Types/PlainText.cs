using System.Buffers;
using System.Text.Unicode;

namespace Modular.Platform.Content.Types;

/// <summary>Text is UTF-8 without control characters. It is sent as nothing but text, so what markup may stand in it does not matter.</summary>
internal static class PlainText
{
    private const int LongestCharacter = 4;

    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Append(127).Where(c => c is not ('\t' or '\n' or '\r' or '\f')).Select(c => (byte)c)]);

    public static bool IsText(ReadOnlySpan<byte> head) => !head.ContainsAny(Controls) && Utf8.IsValid(head[..^Cut(head)]);

    /// <summary>How many bytes of a character at the end are cut off with the rest of the file.</summary>
    private static int Cut(ReadOnlySpan<byte> head)
    {
        if (head.Length < ContentTypes.HeadBytes) return 0;

        for (var back = 1; back < LongestCharacter; back++)
            if ((head[^back] & 0xc0) == 0xc0) return back; // its first byte; the others begin with 10
        return 0;
    }
}

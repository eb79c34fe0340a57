using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Modular.Timeline.Application.Import;

namespace Modular.Timeline.Infrastructure.Import;

/// <summary>Reads RFC 4180. What is wrong with one line does not hold up the others; bytes that are no UTF-8 become U+FFFD, by which their line is known.</summary>
internal static class CsvDeck
{
    private const char Unreadable = '\uFFFD';
    private const int MaxFieldLength = 20_000;

    public static async IAsyncEnumerable<DeckLine> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancel)
    {
        var bad = false;
        var rules = new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = _ => bad = true, MaxFieldSize = MaxFieldLength };
        using var text = new StreamReader(file, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var csv = new CsvParser(text, rules);

        if (!await csv.ReadAsync())
        {
            yield return DeckLine.Bad(1, ImportErrors.Empty, wholeFile: true);
            yield break;
        }

        var header = CsvHeader.Parse(csv.Record!);
        if (header.Line is { } said) yield return said;
        if (header.Line is { OfWholeFile: true }) yield break;

        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            (bad, var read) = (false, await NextAsync(csv));
            if (read is false) yield break;

            var fields = read is null ? null : csv.Record; // reading the fields finds what is bad
            if (fields is null || (bad && IsOpen(csv))) yield return DeckLine.Bad(FirstLine(csv), ImportErrors.OpenQuote);
            else if (bad) yield return DeckLine.Bad(FirstLine(csv), ImportErrors.BadQuotes);
            else if (fields.Any(f => f.Contains(Unreadable, StringComparison.Ordinal))) yield return DeckLine.Bad(FirstLine(csv), ImportErrors.NotUtf8);
            else yield return header.Read(FirstLine(csv), fields);
            if (read is null) yield break;
        }
    }

    /// <summary>Null where a field grows beyond all measure, which a quote that is not closed does.</summary>
    private static async Task<bool?> NextAsync(CsvParser csv)
    {
        try
        {
            return await csv.ReadAsync();
        }
        catch (MaxFieldSizeException)
        {
            return null;
        }
    }

    /// <summary>The file ended within quotes.</summary>
    private static bool IsOpen(CsvParser csv) => csv.RawRecord.AsSpan().TrimEnd("\r\n").Contains('\n') && !csv.RawRecord.AsSpan().TrimEnd("\r\n").EndsWith("\"", StringComparison.Ordinal);

    /// <summary>The parser counts the line that a record ends in.</summary>
    private static int FirstLine(CsvParser csv) => csv.RawRow - csv.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
}

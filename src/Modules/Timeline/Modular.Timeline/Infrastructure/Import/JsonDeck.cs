using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Modular.Timeline.Application.Import;

namespace Modular.Timeline.Infrastructure.Import;

/// <summary>Reads an array of objects as it comes, or an object a line.</summary>
internal static class JsonDeck
{
    private const char Unreadable = '\uFFFD';

    private static readonly JsonSerializerOptions Rules = new() { MaxDepth = 8 };

    /// <summary>Behind what is no JSON nothing can be found again, so it ends there.</summary>
    public static async IAsyncEnumerable<DeckLine> ReadArrayAsync(Stream file, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var items = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(file, Rules, cancel).GetAsyncEnumerator(cancel);
        for (var number = 1; ; number++)
        {
            var more = await NextAsync(items);
            if (more is null) yield return DeckLine.Bad(number, ImportErrors.JsonMalformed);
            if (more is false && number == 1) yield return DeckLine.Bad(1, ImportErrors.Empty, wholeFile: true);
            if (more is not true) yield break;

            yield return JsonEvent.Read(number, items.Current);
        }
    }

    public static async IAsyncEnumerable<DeckLine> ReadLinesAsync(Stream file, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var text = new StreamReader(file, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var (number, found) = (0, false);
        while (await text.ReadLineAsync(cancel) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;

            found = true;
            yield return line.Contains(Unreadable, StringComparison.Ordinal) ? DeckLine.Bad(number, ImportErrors.NotUtf8) : ReadLine(number, line);
        }

        if (!found) yield return DeckLine.Bad(1, ImportErrors.Empty, wholeFile: true);
    }

    private static async Task<bool?> NextAsync(IAsyncEnumerator<JsonElement> items)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DeckLine ReadLine(int number, string line)
    {
        try
        {
            return JsonEvent.Read(number, JsonSerializer.Deserialize<JsonElement>(line, Rules));
        }
        catch (JsonException)
        {
            return DeckLine.Bad(number, ImportErrors.JsonMalformed);
        }
    }
}

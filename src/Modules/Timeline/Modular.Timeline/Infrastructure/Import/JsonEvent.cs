using System.Text.Json;
using Modular.Timeline.Application.Import;

namespace Modular.Timeline.Infrastructure.Import;

/// <summary>One object as the texts that a line of CSV would have.</summary>
internal static class JsonEvent
{
    public static DeckLine Read(int number, JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object) return DeckLine.Bad(number, ImportErrors.NoObject);

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in item.EnumerateObject())
        {
            if (DeckColumns.Find(property.Name) is not { } column) continue;
            if (TextOf(property.Value) is not { } text) return DeckLine.Bad(number, ImportErrors.NoObject.At("/" + column));
            if (!fields.TryAdd(column, text)) return DeckLine.Bad(number, ImportErrors.ColumnTwice(column).At("/" + column));
        }

        return new(number, fields);
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.String => Text(value),
        _ => null,
    };

    /// <summary>Null for half a surrogate pair, which is no text.</summary>
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

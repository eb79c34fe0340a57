namespace Modular.Timeline.Application.Import;

/// <summary>How a file holds events.</summary>
internal enum DeckFormat
{
    /// <summary>RFC 4180, with a line of column names.</summary>
    Csv,

    /// <summary>One array of objects.</summary>
    Json,

    /// <summary>An object a line.</summary>
    JsonLines,
}

/// <summary>The same as it is written.</summary>
internal static class DeckFormats
{
    public static Result<DeckFormat> Parse(string? name) => name switch
    {
        null or "" or "csv" => DeckFormat.Csv,
        "json" => DeckFormat.Json,
        "ndjson" => DeckFormat.JsonLines,
        _ => ImportErrors.UnknownFormat.At("?format"),
    };
}

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

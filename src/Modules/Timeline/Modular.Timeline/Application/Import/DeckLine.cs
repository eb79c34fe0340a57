namespace Modular.Timeline.Application.Import;

/// <summary>One event as a file has it, or why it cannot be read.</summary>
/// <param name="Number">The line of a text, the place in an array; from 1.</param>
/// <param name="Fields">What is given, by column; names as in <see cref="DeckColumns"/>.</param>
internal sealed record DeckLine(int Number, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Why this line is none.</summary>
    public Error? Refusal { get; init; }

    /// <summary>True where nothing of the file can be used for that.</summary>
    public bool OfWholeFile { get; init; }

    /// <summary>What is odd about the line, or about the file where it is the line of column names.</summary>
    public Error? Warning { get; init; }

    public static DeckLine Bad(int number, Error refusal, bool wholeFile = false) => new(number, new Dictionary<string, string>(StringComparer.Ordinal)) { Refusal = refusal, OfWholeFile = wholeFile };

    public static DeckLine Odd(int number, Error warning) => new(number, new Dictionary<string, string>(StringComparer.Ordinal)) { Warning = warning };
}

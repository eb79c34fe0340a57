using System.Globalization;
using static Modular.Kernel.ErrorKind;

namespace Modular.Timeline.Application.Import;

/// <summary>Every way a file of events can be refused, beyond what each event can.</summary>
internal static class ImportErrors
{
    public const int MaxLines = 200_000;

    public static readonly Error Empty = new(Invalid, "timeline.import.empty", "There is nothing in this file.", "");
    public static readonly Error NotUtf8 = new(Invalid, "timeline.import.not_utf8", "This is not UTF-8.");
    public static readonly Error TooManyLines = new(Invalid, "timeline.import.too_many_lines", $"Send at most {MaxLines} events at once.", "");
    public static readonly Error UnknownMode = new(Invalid, "timeline.import.unknown_mode", "A mode is partial or atomic.");
    public static readonly Error UnknownCategoryMode = new(Invalid, "timeline.import.unknown_category_mode", "Unknown categories are to create or to refuse.");
    public static readonly Error UnknownFormat = new(Invalid, "timeline.import.unknown_format", "A format is csv, json or ndjson.");
    public static readonly Error MediaType = new(Unsupported, "timeline.import.media_type", "Send text/csv, application/json or application/x-ndjson, in UTF-8.", "Content-Type");
    public static readonly Error TooLarge = new(ErrorKind.TooLarge, "timeline.import.too_large", "A file of events has at most 64 MiB.", "");

    public static readonly Error BadQuotes = new(Invalid, "timeline.import.bad_quotes", "A quote stands where none may: a field with quotes in it is quoted as a whole, and the ones inside are doubled.");
    public static readonly Error OpenQuote = new(Invalid, "timeline.import.open_quote", "The quote that begins here never ends, so nothing behind it could be read.");
    public static readonly Error JsonMalformed = new(Invalid, "timeline.import.json_malformed", "This is not valid JSON.");
    public static readonly Error NoObject = new(Invalid, "timeline.import.no_object", "An event is an object of texts, numbers and true or false.");

    public static readonly Error NoNumber = new(Invalid, "timeline.import.no_number", "This is not a whole number.");
    public static readonly Error NoYesOrNo = new(Invalid, "timeline.import.no_yes_or_no", "This is true or false.");
    public static readonly Error TitleHints = new(Invalid, "timeline.import.title_hints", "The title looks as if it named a date. Is it one that tells?");

    public static Error ColumnsMissing(IEnumerable<string> columns) =>
        new(Invalid, "timeline.import.columns_missing", $"The first line names the columns; there is none called {string.Join(", ", columns)}.", "");

    public static Error ColumnTwice(string column) => new(Invalid, "timeline.import.column_twice", $"The column {column} is there twice.", "");

    public static Error UnknownColumns(IEnumerable<string> columns) => new(Invalid, "timeline.import.unknown_columns", $"These are passed over: {string.Join(", ", columns)}.");

    public static Error FieldCount(int there, int wanted) =>
        new(Invalid, "timeline.import.field_count", string.Create(CultureInfo.InvariantCulture, $"There are {there} fields here, and {wanted} columns."));
}

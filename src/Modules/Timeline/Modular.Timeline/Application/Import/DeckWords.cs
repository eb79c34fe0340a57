using System.Globalization;
using Modular.Timeline.Domain;

namespace Modular.Timeline.Application.Import;

/// <summary>Reads the texts of a line as what they are.</summary>
internal static class DeckWords
{
    public static Result<EventWords> Parse(IReadOnlyDictionary<string, string> fields)
    {
        var check = new Validation();
        var year = Number(check, fields, "year");
        var (month, day) = (Number(check, fields, "month"), Number(check, fields, "day"));
        var difficulty = Number(check, fields, "difficulty");
        var circa = Circa(check, fields);
        if (check.Failed) return check.Errors;

        return new EventWords
        {
            Title = new(Text(fields, "title")),
            Description = new(Text(fields, "description")),
            Difficulty = new(Small(difficulty)),
            Year = new(year),
            Month = new(Small(month)),
            Day = new(Small(day)),
            Precision = new(Text(fields, "precision")?.ToLowerInvariant()),
            Circa = new(circa),
            Calendar = new(Text(fields, "calendar")?.ToLowerInvariant()),
            Source = new(Text(fields, "source")),
            ImageUrl = new(Text(fields, "image_url")),
            ImageLicence = new(Text(fields, "image_licence")),
            Status = new(Text(fields, "status") ?? EventStatuses.NameOf(EventStatus.Published)),
        };
    }

    private static string? Text(IReadOnlyDictionary<string, string> fields, string column) => fields.TryGetValue(column, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static long? Number(Validation check, IReadOnlyDictionary<string, string> fields, string column)
    {
        if (Text(fields, column) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;

        check.Require(false, "/" + column, ImportErrors.NoNumber);
        return null;
    }

    /// <summary>What is beyond every limit stays so.</summary>
    private static int? Small(long? number) => number is { } given ? (int)Math.Clamp(given, int.MinValue, int.MaxValue) : null;

    private static bool? Circa(Validation check, IReadOnlyDictionary<string, string> fields)
    {
        switch (Text(fields, "circa")?.ToLowerInvariant())
        {
            case null: return null;
            case "true" or "1" or "yes" or "c" or "c.": return true;
            case "false" or "0" or "no": return false;
            default:
                check.Require(false, "/circa", ImportErrors.NoYesOrNo);
                return null;
        }
    }
}

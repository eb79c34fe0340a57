using System.Globalization;

namespace Modular.Scheduling.Domain;

/// <summary>A time as people write it.</summary>
internal static class JobTime
{
    private static readonly string[] Rfc3339 = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public static Result<DateTimeOffset> Parse(string text) =>
        DateTimeOffset.TryParseExact(text, Rfc3339, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time : JobErrors.TimeMalformed;
}

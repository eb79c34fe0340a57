namespace Modular.Scheduling.Domain;

internal static class ScheduleName
{
    public const int MaxLength = 100;

    public static Result<string> Parse(string? text) =>
        string.IsNullOrEmpty(text) ? ScheduleErrors.NameMissing
        : text.Length <= MaxLength && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-' or '.') ? text : ScheduleErrors.NameMalformed;
}

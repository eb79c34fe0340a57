namespace Modular.Scheduling.Domain;

internal static class QueueName
{
    public static Result<string> Parse(string text) =>
        text.Length is >= 1 and <= JobLimits.MaxQueueLength && char.IsAsciiLetterLower(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-' or '.')
            ? text : QueueErrors.NameMalformed;
}

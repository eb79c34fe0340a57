using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Modular.Platform.Http.Requests;

/// <summary>Says what is wrong with a request that could not be read, and where.</summary>
internal static partial class BadRequests
{
    public static readonly Error TooLarge = new(ErrorKind.Malformed, "request.too_large", "The body is larger than this server accepts.");

    public static Error Describe(BadHttpRequestException exception) => exception.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => new(ErrorKind.Malformed, "request.media_type", "Send the body as application/json.", "Content-Type"),
        _ when exception.InnerException is JsonException { InnerException: JsonException field } json =>
            new(ErrorKind.Malformed, "request.json_malformed", Sentence(field), PointerOf(json.Path) + PointerOf(field.Path)),
        _ when exception.InnerException is JsonException json => new(ErrorKind.Malformed, "request.json_malformed", Sentence(json), PointerOf(json.Path)),
        _ when exception.Message.Contains("no body was provided", StringComparison.Ordinal) || exception.Message.Contains("provided from body", StringComparison.Ordinal) =>
            new(ErrorKind.Malformed, "request.body_missing", "This request needs a JSON body.", ""),
        _ when Parameter().Match(exception.Message) is { Success: true } match =>
            new(ErrorKind.Malformed, "request.value_malformed", $"The value of {match.Groups["name"].Value} cannot be read.", "?" + match.Groups["name"].Value),
        _ => new(ErrorKind.Malformed, "request.malformed", "The request cannot be read."),
    };

    /// <summary><c>$.tags[2]</c> as the JSON pointer <c>/tags/2</c>.</summary>
    public static string PointerOf(string? path)
    {
        if (string.IsNullOrEmpty(path) || path == "$") return "";
        return Steps().Replace(path.TrimStart('$'), match => "/" + match.Groups["step"].Value.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
    }

    /// <summary>Only our own converters speak to people; the framework's texts name CLR types.</summary>
    private static string Sentence(JsonException json) => json switch
    {
        { InnerException: null, Message: var text } when text.StartsWith("NUL", StringComparison.Ordinal) => "NUL characters are not accepted.",
        { InnerException: InvalidOperationException } when json.InnerException.Message.Contains("UTF", StringComparison.Ordinal) => "The text here is not valid Unicode.",
        _ when json.Message.Contains("uplicate", StringComparison.Ordinal) => "A property stands twice in this object.",
        _ when json.Message.Contains("maximum configured depth", StringComparison.Ordinal) => "The JSON is nested too deeply.",
        _ when json.Message.Contains("could not be converted", StringComparison.Ordinal) || json.Message.Contains("is expected here", StringComparison.Ordinal) => "The value here has the wrong JSON type.",
        _ => "The body is not valid JSON.",
    };

    [GeneratedRegex("""parameter "[^"]*?(?<name>\w+)" """, RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\.(?<step>[^.\[]+)|\[(?<step>\d+)\]|\['(?<step>[^']*)'\]", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Steps();
}

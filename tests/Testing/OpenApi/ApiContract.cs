using System.Globalization;
using System.Text.Json;

namespace Modular.Testing.OpenApi;

/// <summary>What the host's own OpenAPI document promises, held against what it does.</summary>
internal sealed class ApiContract
{
    private const string Problem = "application/problem+json";

    private readonly JsonElement _document;
    private readonly SchemaCheck _check;
    private readonly List<(string[] Segments, JsonElement Item)> _paths;

    public ApiContract(JsonElement document)
    {
        _document = document;
        _check = new(document);
        _paths = [.. document.GetProperty("paths").EnumerateObject()
            .Select(path => (Segments: path.Name.Split('/'), path.Value)).OrderBy(path => path.Segments.Count(IsVariable))];
    }

    /// <summary>What is wrong with an answer; null when it is as documented. Only the API itself is documented.</summary>
    /// <param name="method">The request's.</param>
    /// <param name="path">The request's, without the query.</param>
    /// <param name="status">The answer's.</param>
    /// <param name="mediaType">The answer's; null without a body.</param>
    /// <param name="body">The answer's, where it is JSON.</param>
    public string? Complaint(string method, string path, int status, string? mediaType, JsonElement? body)
    {
        if (!path.StartsWith("/api/", StringComparison.Ordinal)) return null;

        var item = Find(path);
        if (item is null) return Undocumented("path", status, 404, mediaType, body);
        if (!item.Value.TryGetProperty(method.ToLowerInvariant(), out var operation)) return Undocumented("method", status, 405, mediaType, body);
        if (!operation.GetProperty("responses").TryGetProperty(status.ToString(CultureInfo.InvariantCulture), out var response)) return $"the status {status} is not documented";

        return BodyComplaint(response, mediaType, body);
    }

    private string? BodyComplaint(JsonElement response, string? mediaType, JsonElement? body)
    {
        if (!response.TryGetProperty("content", out var content)) return mediaType is null ? null : $"a body of {mediaType} is not documented";
        if (mediaType is null) return "the documented body is missing";
        if (!content.TryGetProperty(mediaType, out var media)) return $"the media type {mediaType} is not documented, only {string.Join(", ", content.EnumerateObject().Select(c => c.Name))}";
        if (body is null || !media.TryGetProperty("schema", out var schema)) return null;

        return Join(_check.Check(body.Value, schema));
    }

    /// <summary>What is not in the document does not exist, and the answer says so in the usual form.</summary>
    private string? Undocumented(string what, int status, int expected, string? mediaType, JsonElement? body)
    {
        if (status != expected) return $"this {what} is not documented, but the answer is {status}";
        if (mediaType != Problem || body is null) return $"a refusal as {mediaType ?? "nothing"} instead of {Problem}";

        return Join(_check.Check(body.Value, _document.GetProperty("components").GetProperty("schemas").GetProperty("Problem")));
    }

    private JsonElement? Find(string path)
    {
        var segments = path.Split('/');
        foreach (var (template, item) in _paths)
            if (template.Length == segments.Length && template.Zip(segments).All(pair => IsVariable(pair.First) || pair.First == pair.Second)) return item;
        return null;
    }

    private static bool IsVariable(string segment) => segment.StartsWith('{');

    private static string? Join(IReadOnlyList<string> complaints) => complaints.Count == 0 ? null : string.Join("; ", complaints);
}

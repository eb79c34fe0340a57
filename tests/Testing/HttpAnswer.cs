using System.Globalization;
using System.Text.Json;

namespace Modular.Testing;

/// <summary>An answer, read to its end.</summary>
public sealed class HttpAnswer
{
    private readonly HttpResponseMessage _response;

    private HttpAnswer(HttpResponseMessage response, string text)
    {
        _response = response;
        Text = text;
    }

    /// <summary>The status code.</summary>
    public int Status => (int)_response.StatusCode;

    /// <summary>The body.</summary>
    public string Text { get; }

    /// <summary>The body as JSON.</summary>
    public JsonElement Json => Text.Length > 0 ? JsonElement.Parse(Text) : throw new InvalidOperationException($"{Status} without a body.");

    /// <summary>A problem's code; null where the body is none.</summary>
    public string? Code => Text.StartsWith('{') && Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    /// <summary>A problem's errors as "pointer code".</summary>
    public IEnumerable<string> Errors => Json.GetProperty("errors").EnumerateArray().Select(e => $"{e.GetProperty("pointer").GetString()} {e.GetProperty("code").GetString()}");

    /// <summary>The entity tag, quotes included.</summary>
    public string? ETag => Header("ETag");

    /// <summary>The media type without parameters.</summary>
    public string? MediaType => _response.Content.Headers.ContentType?.MediaType;

    /// <summary>The <c>id</c> of the body as a number.</summary>
    public long Id => Json.GetProperty("id").GetInt64();

    /// <summary>The <c>items</c> of a page.</summary>
    public IReadOnlyList<JsonElement> Items => [.. Json.GetProperty("items").EnumerateArray()];

    /// <summary>The address in a <c>Link</c> header with rel="next"; null without one.</summary>
    public string? NextLink => Header("Link") is { } link && link.EndsWith("; rel=\"next\"", StringComparison.Ordinal) ? link[1..link.IndexOf('>', StringComparison.Ordinal)] : null;

    /// <summary>A header's value, several joined by commas; null when it is not there.</summary>
    public string? Header(string name) =>
        _response.Headers.TryGetValues(name, out var values) || _response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    /// <summary>A property of the body as text.</summary>
    public string this[string property] => Json.GetProperty(property) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : Json.GetProperty(property).GetRawText();

    /// <summary>Fails the test, showing the body, unless the status is this one.</summary>
    public HttpAnswer Expect(int status)
    {
        Assert.True(Status == status, string.Create(CultureInfo.InvariantCulture, $"{_response.RequestMessage?.Method} {_response.RequestMessage?.RequestUri?.PathAndQuery} answered {Status} instead of {status}: {Text}"));
        return this;
    }

    /// <summary>The same, and the problem has this code.</summary>
    public HttpAnswer Expect(int status, string code)
    {
        Expect(status);
        Assert.Equal(code, Code);
        return this;
    }

    internal static async Task<HttpAnswer> ReadAsync(HttpResponseMessage response) => new(response, await response.Content.ReadAsStringAsync());
}

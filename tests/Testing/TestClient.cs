using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Modular.Testing;

/// <summary>Speaks real HTTP with a host under test. Every answer is checked against the host's OpenAPI document.</summary>
public class TestClient(HttpClient http) : IDisposable
{
    /// <summary>For what the short forms do not say.</summary>
    public HttpClient Http { get; } = http;

    /// <summary>GET.</summary>
    public Task<HttpAnswer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>POST; the body is sent as JSON, and a text is sent as it is.</summary>
    public Task<HttpAnswer> PostAsync(string path, object? body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, body, headers);

    /// <summary>PATCH.</summary>
    public Task<HttpAnswer> PatchAsync(string path, object? body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Patch, path, body, headers);

    /// <summary>PUT.</summary>
    public Task<HttpAnswer> PutAsync(string path, object? body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Put, path, body, headers);

    /// <summary>DELETE.</summary>
    public Task<HttpAnswer> DeleteAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Delete, path, null, headers);

    /// <summary>Any method.</summary>
    public async Task<HttpAnswer> SendAsync(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = Content(body) };
        foreach (var (name, value) in headers)
            if (name == "Content-Type") request.Content!.Headers.ContentType = value.Length == 0 ? null : MediaTypeHeaderValue.Parse(value);
            else request.Headers.TryAddWithoutValidation(name, value);

        var response = await Http.SendAsync(request);
        return await HttpAnswer.ReadAsync(response);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Http.Dispose();
        GC.SuppressFinalize(this);
    }

    private static HttpContent? Content(object? body) => body switch
    {
        null => null,
        HttpContent content => content,
        string raw => new StringContent(raw, Encoding.UTF8, "application/json"),
        _ => JsonContent.Create(body, body.GetType(), options: JsonSerializerOptions.Web),
    };
}

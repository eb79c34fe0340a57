using System.Text.Json;

namespace Modular.Testing.OpenApi;

/// <summary>Lets no answer through that is not as the host's own document says.</summary>
internal sealed class ContractHandler(Lazy<Task<ApiContract>> contract, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        var path = request.RequestUri!.AbsolutePath;

        var isJson = mediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        var body = isJson ? await ReadAsync(response, cancellationToken) : null;
        if ((await contract.Value).Complaint(request.Method.Method, path, (int)response.StatusCode, mediaType, body) is { } complaint)
            Assert.Fail($"{request.Method} {path} answered {(int)response.StatusCode}, but {complaint}. {body}");

        return response;
    }

    private static async Task<JsonElement?> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        await response.Content.LoadIntoBufferAsync(cancel);
        return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancel));
    }
}

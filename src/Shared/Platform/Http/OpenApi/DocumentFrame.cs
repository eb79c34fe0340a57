using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Modular.Platform.Http.OpenApi;

/// <summary>What the document says about the product as a whole.</summary>
internal sealed class DocumentFrame : IOpenApiDocumentTransformer
{
    public const string Bearer = "bearer";
    public const string ApiKey = "apiKey";
    public const string Cookie = "cookie";

    private const string Description = """
        The backend a community runs on. Lists page by cursor (`limit`, `cursor`; `next` in the body and the `Link` header). Edits need the `ETag` they
        replace as `If-Match`. Every POST takes an `Idempotency-Key`. Refusals are `application/problem+json` with a stable `code` and all `errors` at once.
        """;

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new() { Title = "Modular", Version = "v1", Description = Description.ReplaceLineEndings(" ") };
        document.Servers = [];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT", Description = "The access token of a log-in." },
            [ApiKey] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-Api-Key", Description = "A program's key, with the scopes it was given." },
            [Cookie] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "modular_session", Description = "A cookie session; writes also need X-CSRF-Token." },
        };
        return Task.CompletedTask;
    }
}

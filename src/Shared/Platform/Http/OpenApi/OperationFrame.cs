using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Content;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;

namespace Modular.Platform.Http.OpenApi;

/// <summary>What every operation has without its route saying so: an id, its permission, its headers and the problems it may answer with.</summary>
internal sealed class OperationFrame : IOpenApiOperationTransformer
{
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var document = context.Document!;
        var problem = await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancellationToken);
        document.AddComponent("Problem", problem);

        if (metadata.OfType<IEndpointNameMetadata>().FirstOrDefault() is { } named) operation.OperationId = named.EndpointName;
        else if (metadata.OfType<MethodInfo>().FirstOrDefault() is { } method) operation.OperationId = IdOf(method, context.Description.RelativePath);

        var permission = metadata.OfType<PermissionRequirement>().FirstOrDefault()?.Permission;
        if (permission is not null)
        {
            var recent = metadata.OfType<RecentSignInGuard.Needed>().Any();
            var inPerson = recent || permission.InPersonOnly;
            operation.Description = $"{operation.Description}\n\n{Needs(permission, recent, inPerson)}".Trim();
            operation.Security = [.. Schemes(inPerson).Select(scheme => Requirement(scheme, document))];
        }

        var edits = metadata.OfType<Preconditions.IfMatchRequired>().Any();
        var mayEdit = metadata.OfType<Preconditions.IfMatchTaken>().Any();
        var post = string.Equals(context.Description.HttpMethod, "POST", StringComparison.Ordinal);
        var replays = post && !metadata.OfType<Preconditions.IdempotencyExempt>().Any();
        operation.Parameters ??= [];
        if (edits) operation.Parameters.Add(Header("If-Match", required: true, "The ETag of the version that this edit replaces."));
        if (mayEdit) operation.Parameters.Add(Header("If-Match", required: false, "The ETag of the version that this replaces, where there is one."));
        if (replays) operation.Parameters.Add(Header("Idempotency-Key", required: false, "Makes a retry safe: the first answer is kept for 24 hours and given again."));

        if (metadata.OfType<TakenContent>().Any()) operation.RequestBody = UploadBody.Describe();
        if (CanBeUnchanged(context)) operation.Responses?.TryAdd("304", new OpenApiResponse { Description = "The caller has this state already (If-None-Match)." });
        foreach (var status in Problems(permission is not null, edits || mayEdit, replays, context)) AddProblem(operation, document, status);
        SortResponses(operation);
    }

    private static bool CanBeUnchanged(OpenApiOperationTransformerContext context) =>
        string.Equals(context.Description.HttpMethod, "GET", StringComparison.Ordinal) && context.Description.SupportedResponseTypes.Any(r => typeof(ITagged).IsAssignableFrom(r.Type));

    private static IEnumerable<int> Problems(bool guarded, bool edits, bool replays, OpenApiOperationTransformerContext context)
    {
        var file = context.Description.ActionDescriptor.EndpointMetadata.OfType<TakenContent>().Any();
        var input = file || context.Description.ParameterDescriptions.Count > 0;
        var body = file || context.Description.ParameterDescriptions.Any(p => p.Source.Id == "Body");
        var writes = context.Description.HttpMethod is not ("GET" or "HEAD");
        yield return 400; // a NUL in the address is refused everywhere
        yield return 401; // so are bad credentials
        yield return 429;
        yield return 503;
        if (input) yield return 404;
        if (input || replays) yield return 422;
        if (body) yield return 413;
        if (body) yield return 415;
        if (guarded || writes || context.Description.ActionDescriptor.EndpointMetadata.OfType<Permissions.Forbidding>().Any()) yield return 403; // writes by cookie need a token
        if (guarded || writes) yield return 409;
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<EventStreamAnswer.Resumable>().Any()) yield return 410;
        if (edits) yield return 412;
        if (edits) yield return 428;
    }

    private static void AddProblem(OpenApiOperation operation, OpenApiDocument document, int status)
    {
        var key = status.ToString(CultureInfo.InvariantCulture);
        operation.Responses ??= [];
        operation.Responses.TryAdd(key, new OpenApiResponse
        {
            Description = ReasonPhrases.GetReasonPhrase(status),
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [Problem.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference("Problem", document) } },
        });
    }

    private static void SortResponses(OpenApiOperation operation)
    {
        var sorted = operation.Responses!.OrderBy(r => r.Key, StringComparer.Ordinal).ToList();
        operation.Responses!.Clear();
        foreach (var (status, response) in sorted) operation.Responses.Add(status, response);
    }

    /// <summary>The module and the route's method: <c>forumsCreateTopic</c>.</summary>
    private static string IdOf(MethodInfo method, string? path)
    {
        var module = path?.Split('/') is ["api", "v1", var name, ..] ? name : "modular";
        return module + method.Name;
    }

    private static string Needs(Permission permission, bool recent, bool inPerson) =>
        $"Needs the permission `{permission.Name}`{(recent ? " and a recent sign-in (else 401 `auth.sign_in_again`)" : "")}.{(inPerson ? " In person: no API key can do it." : "")}";

    private static string[] Schemes(bool inPerson) => inPerson ? [DocumentFrame.Bearer, DocumentFrame.Cookie] : [DocumentFrame.Bearer, DocumentFrame.Cookie, DocumentFrame.ApiKey];

    private static OpenApiSecurityRequirement Requirement(string scheme, OpenApiDocument document) => new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };

    private static OpenApiParameter Header(string name, bool required, string description) =>
        new() { Name = name, In = ParameterLocation.Header, Required = required, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}

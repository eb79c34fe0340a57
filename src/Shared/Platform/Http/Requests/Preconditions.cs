using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Http.Answers;
using Modular.Platform.UseCases;

namespace Modular.Platform.Http.Requests;

/// <summary>Reads If-Match and Idempotency-Key before the body is looked at, where the route takes part in them.</summary>
public static class Preconditions
{
    /// <summary>An edit that must say which version it replaces: 428 without If-Match. The route's method takes an <see cref="IfMatch"/>.</summary>
    public static TBuilder RequireIfMatch<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new IfMatchRequired());

    /// <summary>A write that must say which version it replaces where it replaces one, which its use case finds out. The route's method takes an <see cref="IfMatch"/>.</summary>
    public static TBuilder TakeIfMatch<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new IfMatchTaken());

    /// <summary>A route whose answer is a secret that must not be stored: it takes no Idempotency-Key.</summary>
    public static TBuilder WithoutIdempotency<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new IdempotencyExempt());

    internal static Task Check(HttpContext context, RequestDelegate next) =>
        context.GetEndpoint() is { } endpoint && Read(context, endpoint) is { } refusal ? ProblemWriter.WriteAsync(context, refusal) : next(context);

    private static Error? Read(HttpContext context, Endpoint endpoint)
    {
        var required = endpoint.Metadata.GetMetadata<IfMatchRequired>() is not null;
        if (required || endpoint.Metadata.GetMetadata<IfMatchTaken>() is not null)
        {
            var header = context.Request.Headers.IfMatch.ToString();
            if (required && header.Length == 0) return IfMatch.Required;
            context.RequestServices.GetRequiredService<UseCaseContext>().IfMatch = header.Length == 0 ? IfMatch.Absent : Parse(header);
        }

        return ReadIdempotencyKey(context, endpoint);
    }

    /// <summary>A tag that is not ours (weak ones are not either) matches nothing.</summary>
    internal static IfMatch Parse(string header)
    {
        if (header.Trim() == "*") return IfMatch.Any;

        var versions = new List<long>();
        foreach (var part in header.Split(','))
            if (EntityTag.TryParse(part, out var tag)) versions.Add(tag.Version);
        return IfMatch.Of([.. versions]);
    }

    private static Error? ReadIdempotencyKey(HttpContext context, Endpoint endpoint)
    {
        var keys = context.Request.Headers["Idempotency-Key"];
        if (keys.Count == 0 || !HttpMethods.IsPost(context.Request.Method) || endpoint.Metadata.GetMetadata<IdempotencyExempt>() is not null) return null;

        var key = keys.ToString();
        if (keys.Count > 1 || !IdempotencyKey.IsValid(key)) return IdempotencyKey.Malformed;

        // The address is part of the route: a key sent to two topics is two keys.
        context.RequestServices.GetRequiredService<UseCaseContext>().Idempotency = new("POST " + context.Request.Path.Value, key);
        return null;
    }

    internal sealed class IfMatchRequired;

    internal sealed class IfMatchTaken;

    internal sealed class IdempotencyExempt;
}

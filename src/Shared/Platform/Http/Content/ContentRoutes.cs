using Microsoft.AspNetCore.Builder;

namespace Modular.Platform.Http.Content;

/// <summary>Marks routes that take a file.</summary>
public static class ContentRoutes
{
    /// <summary>
    /// Takes a file, as the body itself or as the one file of a form. The route's method takes a <see cref="ContentUpload"/>, and its limit is in place of the one
    /// for all other bodies.
    /// </summary>
    /// <param name="route">The route.</param>
    /// <param name="maxBytes">The largest file; null for what is configured, which is never exceeded.</param>
    public static TBuilder TakesContent<TBuilder>(this TBuilder route, long? maxBytes = null) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new TakenContent(maxBytes));
}

internal sealed record TakenContent(long? MaxBytes);

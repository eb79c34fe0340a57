using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Modular.Platform.Startup;

namespace Modular.Platform.Http;

/// <summary>The beginning of absolute links to this installation: <c>Modular:PublicAddress</c>, else where the request says that it was sent.</summary>
public sealed class PublicAddress
{
    private readonly string? _configured;

    internal PublicAddress(IOptions<InstallationSettings> settings) => _configured = settings.Value.PublicAddress?.TrimEnd('/');

    /// <summary>Without a slash at its end.</summary>
    public string Of(HttpRequest request) => _configured ?? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";

    internal static bool IsOne(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri is { Query: "", Fragment: "", UserInfo: "" };
}

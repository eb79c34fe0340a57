using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Modular.Platform.Http;

/// <summary>Where the host answers when nobody says otherwise. In code, because an address in appsettings.json would win over ASPNETCORE_URLS.</summary>
internal static class DefaultAddress
{
    public const string Address = "http://localhost:5080";

    private static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        var chosen = Settings.Any(setting => !string.IsNullOrEmpty(builder.Configuration[setting])) || builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
        if (!chosen) builder.WebHost.UseUrls(Address);
    }
}

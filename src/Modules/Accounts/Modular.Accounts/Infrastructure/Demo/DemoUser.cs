using System.Text.Json;

namespace Modular.Accounts.Infrastructure.Demo;

/// <summary>One person of users.json.</summary>
internal sealed record DemoUser(string Username, string DisplayName, string Bio, IReadOnlyList<string> Roles)
{
    public static List<DemoUser> ReadAll()
    {
        using var json = typeof(DemoUser).Assembly.GetManifestResourceStream("demo/users.json")!;
        return JsonSerializer.Deserialize<List<DemoUser>>(json, JsonSerializerOptions.Web)!;
    }
}

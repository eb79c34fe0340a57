namespace Modular.Forums.Domain.Webhooks;

/// <summary>As whom a webhook sees the forums; each counts as all before it too.</summary>
internal static class WebhookAudience
{
    private static readonly (string Name, Audience Roles)[] All =
    [
        ("guest", Audience.Guests),
        ("user", Audience.Guests | Audience.Users),
        ("moderator", Audience.Guests | Audience.Users | Audience.Moderators),
        ("admin", Audience.Everybody),
    ];

    public static Result<Audience> Parse(string? name)
    {
        foreach (var one in All)
            if (one.Name == (name ?? "guest")) return one.Roles;
        return WebhookErrors.AudienceUnknown;
    }

    public static string NameOf(Audience roles) => All.First(one => one.Roles == roles).Name;
}

namespace Modular.Forums.Application.Webhooks;

/// <summary><c>Modular:Forums:Webhooks</c>.</summary>
internal sealed record WebhookSettings
{
    public const string Section = "Modular:Forums:Webhooks";
    public const string Rules = "Modular:Forums:Webhooks: TimeoutSeconds is 0.1 to 60, FailingDays 1 to 30.";

    /// <summary>Lets webhooks be http, on any port and in our own networks. Whoever may make webhooks can then reach what this host can.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>How long an endpoint may take.</summary>
    public double TimeoutSeconds { get; init; } = 10;

    /// <summary>How long one may fail, and nothing else, until it is paused.</summary>
    public int FailingDays { get; init; } = 3;

    public bool IsValid => TimeoutSeconds is >= 0.1 and <= 60 && FailingDays is >= 1 and <= 30;
}

namespace Modular.Forums.Domain.Webhooks;

/// <summary>What a webhook is told of: some kinds of changes, or all.</summary>
internal static class WebhookEvents
{
    public const string All = "*";

    /// <summary>What is sent to try a webhook out.</summary>
    public const string Test = "webhook.test";

    public static Result<string[]> Parse(IReadOnlyList<string?>? names)
    {
        if (names is null or []) return WebhookErrors.EventsMissing;

        var check = new Validation();
        for (var i = 0; i < Math.Min(names.Count, ChangeKind.All.Length + 1); i++)
        {
            check.Require(names[i] == All || ChangeKind.All.Contains(names[i], StringComparer.Ordinal), $"/{i}", WebhookErrors.EventUnknown);
            check.Require(names.Take(i).All(earlier => earlier != names[i]), $"/{i}", WebhookErrors.EventRepeated);
        }

        check.Require(names.Count <= ChangeKind.All.Length + 1, "", WebhookErrors.EventRepeated);
        return check.Failed ? check.Errors : names.OfType<string>().ToArray();
    }
}

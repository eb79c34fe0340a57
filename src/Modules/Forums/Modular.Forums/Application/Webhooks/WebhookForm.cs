using Microsoft.Extensions.Options;
using Modular.Forums.Domain;
using Modular.Forums.Domain.Webhooks;
using Modular.Platform.Http.Outgoing;

namespace Modular.Forums.Application.Webhooks;

/// <summary>Reads what somebody wants of a webhook.</summary>
internal sealed class WebhookForm(IForumsDb db, Caller caller, IOptions<WebhookSettings> settings)
{
    private const int MaxUrl = 2000;

    public async Task<Result<WebhookTerms>> ParseAsync(string? url, string? description, IReadOnlyList<string?>? events, string? category, string? audience, CancellationToken cancel)
    {
        var check = new Validation();
        var address = check.Field("/url", ParseUrl(url));
        check.Require(TextRules.Length(description ?? "") <= Webhook.MaxDescription && !TextRules.HasControls(description ?? ""), "/description", WebhookErrors.DescriptionTooLong);
        var kinds = check.Field("/events", WebhookEvents.Parse(events));
        var roles = check.Field("/audience", WebhookAudience.Parse(audience));
        var only = category is null ? null : check.Field("/category", await FindCategoryAsync(category, cancel));
        return check.Failed ? check.Errors : new WebhookTerms(address, description?.Trim() ?? "", kinds, only?.Id, roles);
    }

    private Result<string> ParseUrl(string? url)
    {
        if (url is null or { Length: 0 or > MaxUrl } || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Fragment.Length > 0)
            return WebhookErrors.UrlRefused($"Give a whole web address of at most {MaxUrl} characters.");
        return OutgoingClient.Complaint(address, settings.Value.AllowPrivate) is { } complaint ? WebhookErrors.UrlRefused(complaint) : Result<string>.Ok(address.AbsoluteUri);
    }

    private async Task<Result<CategoryView>> FindCategoryAsync(string text, CancellationToken cancel)
    {
        var category = CategoryRef.Parse(text);
        if (category.IsFailed) return CategoryErrors.Unknown;

        var found = await db.ReadCategoryAsync(category.Value, Viewer.Of(caller), cancel);
        return found is null ? CategoryErrors.Unknown : found;
    }
}

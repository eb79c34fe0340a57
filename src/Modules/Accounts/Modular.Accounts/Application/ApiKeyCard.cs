using System.ComponentModel;
using System.Linq.Expressions;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Application;

/// <summary>What its owner sees of a key; the key itself is never shown again.</summary>
internal sealed record ApiKeyCard(
    Guid Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt,
    [property: Description("To the minute; null if it never was.")] DateTimeOffset? LastUsedAt, DateTimeOffset ExpiresAt)
{
    public static readonly Expression<Func<ApiKey, ApiKeyCard>> Of = k => new ApiKeyCard(k.Id, k.Name, k.Scopes, k.CreatedAt, k.LastUsedAt, k.ExpiresAt);
}

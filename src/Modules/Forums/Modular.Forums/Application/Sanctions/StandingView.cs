using Modular.Accounts.Contracts;
using Modular.Forums.Domain.Sanctions;

namespace Modular.Forums.Application.Sanctions;

/// <summary>How somebody stands, as moderators see it.</summary>
/// <param name="Person">Who.</param>
/// <param name="Warnings">How often they were warned.</param>
/// <param name="Suspension">Null when they may post.</param>
/// <param name="Etag">What a change of the suspension sends as If-Match.</param>
internal sealed record StandingView(UserCard Person, int Warnings, SuspensionView? Suspension, EntityTag Etag) : ITagged
{
    /// <summary>That a suspension ends shows in the tag too, though nothing is written then.</summary>
    public static StandingView Of(Standing standing, IReadOnlyDictionary<Guid, UserCard> cards, DateTimeOffset now) =>
        new(CardOf(cards, standing.UserId), standing.Warnings, SuspensionView.Of(standing, cards, now), new(standing.Version, standing.IsSuspended(now) ? 1 : 0));

    public static IEnumerable<Guid> PeopleIn(Standing standing) => standing.SuspendedBy is { } by ? [standing.UserId, by] : [standing.UserId];

    internal static UserCard CardOf(IReadOnlyDictionary<Guid, UserCard> cards, Guid id) => cards.TryGetValue(id, out var card) ? card : UserCard.Gone(id);
}

/// <summary>A suspension from posting.</summary>
internal sealed record SuspensionView(DateTimeOffset Until, string Reason, DateTimeOffset At, UserCard By)
{
    public static SuspensionView? Of(Standing standing, IReadOnlyDictionary<Guid, UserCard> cards, DateTimeOffset now) =>
        standing is { SuspendedUntil: { } until, SuspendedAt: { } at, SuspendedBy: { } by } && standing.IsSuspended(now)
            ? new(until, standing.SuspensionReason ?? "", at, StandingView.CardOf(cards, by)) : null;
}

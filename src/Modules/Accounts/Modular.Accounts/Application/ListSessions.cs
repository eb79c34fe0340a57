using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Shows callers where they are signed in, the latest sign-in first.</summary>
/// <param name="Current">The session that asks.</param>
/// <param name="Limit">How many.</param>
/// <param name="After">The cursor.</param>
internal sealed record ListSessions(Guid? Current, int? Limit, string? After) : IQuery<Page<SessionCard>>;

/// <summary>A session that is open.</summary>
internal sealed record SessionCard(
    Guid Id, SessionKind Kind, [property: Description("Where it was opened from.")] string? Address,
    DateTimeOffset CreatedAt, DateTimeOffset LastUsedAt, DateTimeOffset ExpiresAt, [property: Description("True for the session that asks.")] bool IsCurrent);

internal sealed class ListSessionsHandler(IAccountsDb db, Caller caller, TimeProvider clock) : IQueryHandler<ListSessions, Page<SessionCard>>
{
    private const string Latest = "latest";

    public async Task<Result<Page<SessionCard>>> Handle(ListSessions query, CancellationToken cancel)
    {
        var parsed = PageRequest.Parse(query.Limit, query.After, Latest);
        if (parsed.IsFailed) return Result<Page<SessionCard>>.Fail(parsed.Errors);

        var (page, now) = (parsed.Value, clock.GetUtcNow());
        var before = page.After?.Uuid() ?? Guid.AllBitsSet;
        var sessions = await db.Sessions.AsNoTracking()
            .Where(s => s.UserId == caller.Id && s.Id < before && s.RevokedAt == null && s.ExpiresAt > now).OrderByDescending(s => s.Id).Take(page.Limit + 1)
            .Select(s => new SessionCard(s.Id, s.Kind, s.Address, s.CreatedAt, s.LastUsedAt, s.ExpiresAt, s.Id == query.Current)).ToListAsync(cancel);
        return Page<SessionCard>.Cut(sessions, page.Limit, s => Cursor.At(Latest, s.Id));
    }
}

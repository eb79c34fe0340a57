using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Accounts.Domain;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Shows what happened, the newest first.</summary>
internal sealed record ListAudit(string? Action, string? Actor, string? Subject, string? From, string? To, int? Limit, string? Cursor) : IQuery<Page<AuditEntryView>>;

internal sealed class ListAuditHandler(IAccountsDb db, IUserDirectory users) : IQueryHandler<ListAudit, Page<AuditEntryView>>
{
    private const string Newest = "newest";

    public async Task<Result<Page<AuditEntryView>>> Handle(ListAudit query, CancellationToken cancel)
    {
        var check = new Validation();
        var filter = check.Field("", AuditFilter.Parse(query));
        var page = check.Field("", PageRequest.Parse(query.Limit, query.Cursor, Newest));
        if (check.Failed) return check.Errors;

        var entries = await After(page.After, filter.Apply(db.AuditEntries.AsNoTracking()))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(page.Limit + 1).ToListAsync(cancel);
        var found = Page<AuditEntry>.Cut(entries, page.Limit, e => Cursor.At(Newest, e.At.UtcTicks, e.Id));

        Guid[] people = [.. found.Items.SelectMany(e => (Guid?[])[e.ActorId, e.SubjectId]).OfType<Guid>().Distinct()];
        var cards = await users.FindAsync(people, cancel);
        return new Page<AuditEntryView>([.. found.Items.Select(e => AuditEntryView.Of(e, cards))], found.Next);
    }

    /// <summary>The first condition says nothing new but to the index.</summary>
    private static IQueryable<AuditEntry> After(Cursor? position, IQueryable<AuditEntry> entries)
    {
        if (position is null) return entries;
        var (at, id) = (position.Time(0), position[1]);
        return entries.Where(e => e.At <= at && (e.At < at || e.Id < id));
    }
}

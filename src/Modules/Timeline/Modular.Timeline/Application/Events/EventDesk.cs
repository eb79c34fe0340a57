using Microsoft.EntityFrameworkCore;
using Modular.Platform.Auditing;
using Modular.Timeline.Domain;
using Modular.Timeline.Domain.Dates;

namespace Modular.Timeline.Application.Events;

/// <summary>Makes, edits and takes away events, one at a time or many in one transaction: each with its version, its audit entry and, where it can be dealt, the catalogue's number.</summary>
internal sealed class EventDesk(ITimelineDb db, IPlayedEvents played, IAuditLog audit, TimeProvider clock)
{
    private static readonly EventWords Nothing = new();
    private static readonly EventWords Retired = new() { Status = new(EventStatuses.NameOf(EventStatus.Retired)) };

    public async Task<Result<EventView>> CreateAsync(EventWords words, CancellationToken cancel)
    {
        var traits = EventTraits.Parse(words, await CategoryRef.FindAsync(db, words.Category.Value, cancel), Today);
        if (traits.IsFailed) return Result<EventView>.Fail(traits.Errors);
        if (await IsTakenAsync(traits.Value.Title, traits.Value.Date, 0, cancel)) return EventErrors.Duplicate;

        var made = TimelineEvent.Found(traits.Value, clock.GetUtcNow());
        db.Events.Add(made);
        await db.SaveChangesAsync(cancel);
        await KeepAsync(made, cancel);
        var view = await ReadAsync(made, cancel);
        await audit.WriteAsync(new("timeline.event_created", Target: Target(made), After: Summary(view)), cancel);
        await RaiseAsync(EventStatus.Draft, made.Status, cancel);
        return view;
    }

    public async Task<Result<EventView>> EditAsync(Guid id, IfMatch expected, EventWords words, CancellationToken cancel)
    {
        var found = await db.Events.SingleOrDefaultAsync(e => e.PublicId == id, cancel);
        if (found is null) return EventErrors.NotFound;
        if (words == Nothing) return EventErrors.NothingToEdit.At("");

        var category = words.Category.IsGiven ? await CategoryRef.FindAsync(db, words.Category.Value, cancel) : found.CategoryId;
        var traits = found.Traits().With(words, category, Today);
        if (traits.IsFailed) return Result<EventView>.Fail(traits.Errors);
        if (await IsTakenAsync(traits.Value.Title, traits.Value.Date, found.Id, cancel)) return EventErrors.Duplicate;

        var (before, was) = (await ReadAsync(found, cancel), found.Status);
        var edited = found.Edit(expected, traits.Value, clock.GetUtcNow());
        if (edited.IsFailed) return Result<EventView>.Fail(edited.Errors);
        if (!edited.Value) return before;

        await db.SaveChangesAsync(cancel);
        await KeepAsync(found, cancel);
        var after = await ReadAsync(found, cancel);
        await audit.WriteAsync(new("timeline.event_edited", Target: Target(found), Before: Summary(before), After: Summary(after)), cancel);
        await RaiseAsync(was, found.Status, cancel);
        return after;
    }

    /// <summary>An event whose card was dealt is retired, because it is still needed; any other is gone.</summary>
    public async Task<Result<Done>> RemoveAsync(Guid id, CancellationToken cancel)
    {
        var found = await db.Events.SingleOrDefaultAsync(e => e.PublicId == id, cancel);
        if (found is null) return EventErrors.NotFound;
        if (await played.WasDealtAsync(found.Id, cancel)) return (await EditAsync(id, IfMatch.Any, Retired, cancel)).Map(_ => new Done());

        db.Events.Remove(found);
        await audit.WriteAsync(new("timeline.event_removed", Target: Target(found), Before: Summary(await ReadAsync(found, cancel))), cancel);
        await db.SaveChangesAsync(cancel);
        await RaiseAsync(found.Status, EventStatus.Draft, cancel);
        return new Done();
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Asked before, so that in a list one does not fail all; the unique index decides races.</summary>
    private Task<bool> IsTakenAsync(EventTitle title, HistoricalDate date, long own, CancellationToken cancel)
    {
        var (key, lo, hi) = (title.Key, date.SortLo, date.SortHi);
        return db.Events.AnyAsync(e => e.TitleKey == key && e.SortLo == lo && e.SortHi == hi && e.Id != own, cancel);
    }

    private async Task KeepAsync(TimelineEvent now, CancellationToken cancel)
    {
        db.EventVersions.Add(EventVersion.Of(now));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<EventView> ReadAsync(TimelineEvent one, CancellationToken cancel) => (await db.ReadEventAsync(one.PublicId, cancel))!;

    private Task RaiseAsync(EventStatus before, EventStatus after, CancellationToken cancel) =>
        before == EventStatus.Published || after == EventStatus.Published ? db.RaiseCatalogueAsync(cancel) : Task.CompletedTask;

    private static string Target(TimelineEvent one) => $"timeline.event/{one.PublicId}";

    private static object Summary(EventView view) => new { view.Title, view.Category, Date = view.Date.Text, view.Difficulty, view.Status };
}

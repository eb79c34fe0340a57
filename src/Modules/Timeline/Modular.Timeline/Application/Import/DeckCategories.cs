using Microsoft.EntityFrameworkCore;
using Modular.Timeline.Domain;

namespace Modular.Timeline.Application.Import;

/// <summary>The categories that a file names: those that are there, and those that it brings.</summary>
internal sealed class DeckCategories
{
    private readonly Dictionary<string, long> _ids;
    private readonly bool _create;

    private DeckCategories(Dictionary<string, long> ids, bool create) => (_ids, _create) = (ids, create);

    public static async Task<DeckCategories> ReadAsync(ITimelineDb db, bool create, CancellationToken cancel) =>
        new(await db.Categories.ToDictionaryAsync(c => c.Slug, c => c.Id, StringComparer.Ordinal, cancel), create);

    /// <summary>Its slug, where it is there or may be made.</summary>
    public Result<string> Find(string? name)
    {
        var slug = CategorySlug.Of(name);
        return slug.IsFailed || _create || _ids.ContainsKey(slug.Value) ? slug : CategoryErrors.Unknown;
    }

    /// <summary>Its id; it is made where it is not there. A trial makes none, and has no id of it.</summary>
    public async Task<long> UseAsync(string slug, ITimelineDb db, ImportLog log, bool write, DateTimeOffset now, CancellationToken cancel)
    {
        if (_ids.TryGetValue(slug, out var known)) return known;

        log.MakeCategory(slug);
        if (!write) return _ids[slug] = 0;

        var made = Category.Found(slug, CategorySlug.NameOf(slug), "", now).Value;
        db.Categories.Add(made);
        await db.SaveChangesAsync(cancel);
        return _ids[slug] = made.Id;
    }
}

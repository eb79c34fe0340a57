using Microsoft.EntityFrameworkCore;
using Modular.Timeline.Domain;

namespace Modular.Timeline.Application;

/// <summary>A category as a request names it.</summary>
internal static class CategoryRef
{
    public static async Task<Result<long>> FindAsync(ITimelineDb db, string? slug, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(slug)) return CategoryErrors.Missing;

        var id = await db.Categories.Where(c => c.Slug == slug).Select(c => (long?)c.Id).SingleOrDefaultAsync(cancel);
        return id is { } found ? found : CategoryErrors.Unknown;
    }
}

using System.Globalization;
using Modular.Forums.Domain;

namespace Modular.Forums.Application;

/// <summary>A category as callers name it: by slug or by id.</summary>
internal sealed record CategoryRef
{
    private CategoryRef(long? id, string? slug)
    {
        Id = id;
        Slug = slug;
    }

    public long? Id { get; }

    public string? Slug { get; }

    public static CategoryRef Of(long id) => new(id, null);

    public static Result<CategoryRef> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return CategoryErrors.Missing;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return new CategoryRef(id, null);

        var slug = Domain.Slug.Parse(text);
        return slug.IsSuccess ? new CategoryRef(null, slug.Value.Text) : CategoryErrors.Unknown;
    }
}

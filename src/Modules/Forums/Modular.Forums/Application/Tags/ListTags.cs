using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Tags;

internal sealed record ListTags(string? Prefix, string? Sort, int? Limit, string? Cursor) : IQuery<Page<TagCount>>;

/// <summary>The orders of a list of tags.</summary>
internal enum TagOrder
{
    /// <summary>In most topics first.</summary>
    Count,

    /// <summary>By their characters.</summary>
    Name,
}

internal sealed class ListTagsHandler(ITagReads tags, Caller caller) : IQueryHandler<ListTags, Page<TagCount>>
{
    public async Task<Result<Page<TagCount>>> Handle(ListTags query, CancellationToken cancel)
    {
        var check = new Validation();
        var order = check.Field("?sort", ParseOrder(query.Sort));
        var prefix = check.Field("?prefix", ParsePrefix(query.Prefix));
        var name = $"Tags{order}";
        var page = check.Field("", PageRequest.Parse(query.Limit, query.Cursor, name));
        if (check.Failed) return check.Errors;

        var found = await tags.ListAsync(prefix, order, page.After is null ? null : TagPosition.Of(page.After), page.Limit, Viewer.Of(caller), cancel);
        return Page<TagCount>.Cut(found, page.Limit, tag => TagPosition.At(name, tag));
    }

    private static Result<TagOrder> ParseOrder(string? sort) => sort switch
    {
        null or "" or "count" => TagOrder.Count,
        "name" => TagOrder.Name,
        _ => TagErrors.UnknownSort,
    };

    /// <summary>Tags are lower case.</summary>
    private static Result<string> ParsePrefix(string? text)
    {
        var prefix = text?.ToLowerInvariant() ?? "";
        return prefix.Length <= TagSet.MaxLength && prefix.All(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '-') ? Result<string>.Ok(prefix) : TagErrors.PrefixMalformed;
    }
}

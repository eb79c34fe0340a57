using System.Globalization;
using Modular.Forums.Domain;
using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Application;

/// <summary>Where to look, and in which order to show what is found.</summary>
internal sealed record SearchFilter(SearchType Type, SearchOrder Order, Viewer Viewer)
{
    private static readonly Error UnknownType = new(Invalid, "forums.search.unknown_type", "Search topic, reply or all.");
    private static readonly Error UnknownOrder = new(Invalid, "forums.search.unknown_sort", "Sort by relevance or date.");
    private static readonly Error BadTime = new(Invalid, "forums.search.bad_time", "A time is 2026-11-27 or 2026-11-27T10:30:00Z.");

    private static readonly string[] TimeForms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public long? CategoryId { get; init; }

    public Guid? AuthorId { get; init; }

    /// <summary>Only topics that have all of them, and their replies.</summary>
    public TagSet Tags { get; init; } = TagSet.None;

    /// <summary>From then on.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>Up to then, and not then itself.</summary>
    public DateTimeOffset? Before { get; init; }

    public bool IsNarrow => CategoryId is not null || AuthorId is not null || Tags.Tags.Count > 0 || After is not null || Before is not null;

    public static Result<SearchType> ParseType(string? type) => type switch
    {
        null or "" or "all" => SearchType.All,
        "topic" => SearchType.Topic,
        "reply" => SearchType.Reply,
        _ => UnknownType,
    };

    public static Result<SearchOrder> ParseOrder(string? sort) => sort switch
    {
        null or "" or "relevance" => SearchOrder.Relevance,
        "date" => SearchOrder.Date,
        _ => UnknownOrder,
    };

    /// <summary>A day is its beginning in UTC. Text comes out as the time within, so that none is none.</summary>
    public static Result<TimeBound> ParseTime(string? text)
    {
        if (string.IsNullOrEmpty(text)) return new TimeBound(null);
        return DateTimeOffset.TryParseExact(text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? new TimeBound(at) : BadTime;
    }

    /// <summary>A time, where one was given.</summary>
    internal sealed record TimeBound(DateTimeOffset? At);
}

/// <summary>What to look in.</summary>
internal enum SearchType
{
    /// <summary>Both.</summary>
    All,

    /// <summary>Titles and contents of topics.</summary>
    Topic,

    /// <summary>Replies.</summary>
    Reply,
}

/// <summary>The orders of a search.</summary>
internal enum SearchOrder
{
    /// <summary>The best match first.</summary>
    Relevance,

    /// <summary>The newest match first.</summary>
    Date,
}

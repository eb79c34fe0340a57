using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Application;

/// <summary>Where to look, and in which order to show what is found.</summary>
internal sealed record SearchFilter(SearchType Type, SearchOrder Order, Viewer Viewer)
{
    private static readonly Error UnknownType = new(Invalid, "forums.search.unknown_type", "Search topic, reply or all.");
    private static readonly Error UnknownOrder = new(Invalid, "forums.search.unknown_sort", "Sort by relevance or date.");

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

namespace Modular.Forums.Application;

/// <summary>Looks for topics and replies, a few searches at a time.</summary>
internal interface ISearching
{
    /// <summary>One item more than asked for, where there are more. Refused when too many wait for their turn.</summary>
    Task<Result<SearchHits>> FindAsync(SearchText text, SearchFilter filter, PageRequest page, CancellationToken cancel);
}

namespace Modular.Forums.Application.Pages;

/// <summary>
/// Lists of topics; this node remembers the first pages of plain ones, and they are never older than the database: each request asks first whether anything that lists
/// show was written since. What is given out is the caller's own to fill in.
/// </summary>
internal interface ITopicLists
{
    /// <summary>One item more than asked for, where there are more.</summary>
    Task<List<TopicSummary>> ReadAsync(TopicFilter filter, PageRequest page, CancellationToken cancel);
}

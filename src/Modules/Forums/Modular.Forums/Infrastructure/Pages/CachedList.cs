using Modular.Forums.Application;

namespace Modular.Forums.Infrastructure.Pages;

/// <summary>What is remembered of a list. Nobody changes it: whoever shows it fills in copies.</summary>
/// <param name="Snapshot">A snapshot of the database in which the list was as it is here, as text (<c>pg_snapshot</c>). It may be older than the list, never newer.</param>
/// <param name="Topics">One item more than the page has, where there are more.</param>
internal sealed record CachedList(string Snapshot, IReadOnlyList<TopicSummary> Topics);

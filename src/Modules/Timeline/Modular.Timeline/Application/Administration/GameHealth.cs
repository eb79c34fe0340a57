namespace Modular.Timeline.Application.Administration;

/// <summary>How the module does.</summary>
/// <param name="ActiveGames">Games that go on.</param>
/// <param name="UncountedGames">Games that ended and wait for the statistics, counted up to ten thousand.</param>
/// <param name="OldestUncountedSeconds">How long the first of them waits; more than a minute means that no host works on jobs.</param>
/// <param name="IsRebuilding">Whether all statistics are being made anew.</param>
/// <param name="CatalogueNumber">Raised by each change of what can be dealt.</param>
/// <param name="DraftEvents">Events that cannot be dealt yet.</param>
/// <param name="PublishedEvents">Events that can be dealt.</param>
/// <param name="RetiredEvents">Events that are dealt no more.</param>
/// <param name="OpenReports">Reports of cards that nobody looked at yet.</param>
internal sealed record GameHealth(
    long ActiveGames, long UncountedGames, double? OldestUncountedSeconds, bool IsRebuilding, long CatalogueNumber, long DraftEvents, long PublishedEvents, long RetiredEvents, long OpenReports);

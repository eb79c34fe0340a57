using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Checks;

/// <summary>Compares everything that is stored twice with what it follows from, one after another: what others follow from comes first, so that a repair builds on what is right.</summary>
internal sealed class Verification(DbSession session)
{
    public static readonly ICheck[] All =
    [
        ReplyChecks.Place, ReplyChecks.Score, TopicChecks.Score, TopicChecks.ReplyCount, TopicChecks.LastActivity, TopicChecks.Solution, TopicChecks.ReadPositions, new TitleCheck(),
        CategoryChecks.TopicCount, CategoryChecks.ReplyCount, CategoryChecks.LastActivity, DayChecks.Contributions, DayChecks.Days,
        TagChecks.Topics, TagChecks.Totals,
        PersonChecks.ReportCount, PersonChecks.WarningCount, PersonChecks.Suspension, PersonChecks.LastNotification, AttachmentChecks.Bound,
        LeftoverChecks.Votes, LeftoverChecks.Reactions, LeftoverChecks.Revisions,
    ];

    /// <summary>Each result as soon as it is there.</summary>
    public async IAsyncEnumerable<CheckResult> RunAsync(bool repair, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var check in All) yield return await check.RunAsync(session, repair, cancel);
    }
}

using Modular.Forums.Application.Erasures;
using Modular.Forums.Infrastructure.Changes;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Erasures;

/// <summary>
/// Watches the log for people whose words are to go. They are remembered before their words are looked for, so whatever was committed too late to be found then is met here.
/// </summary>
internal sealed class LateWords(DbSession session, IJobQueue jobs) : IChangeFollower
{
    private const string Known = "select coalesce(array_agg(user_id), '{}') from forums.erased_authors where user_id = any($1) and removes";

    public static string Name => "late_words";

    public async Task FollowAsync(IReadOnlyList<ChangeRow> changes, CancellationToken cancel)
    {
        var actors = changes.Select(c => c.ActorId).OfType<Guid>().Distinct().ToArray();
        if (actors.Length == 0) return;

        await using var select = session.Command(Known).With(actors);
        foreach (var author in (Guid[])(await select.ExecuteScalarAsync(cancel))!) await jobs.EnqueueAsync(new RemovePostsArgs(author), cancel: cancel);
    }
}

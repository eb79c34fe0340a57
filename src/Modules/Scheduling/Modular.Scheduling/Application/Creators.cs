using Modular.Accounts.Contracts;

namespace Modular.Scheduling.Application;

/// <summary>Puts people's cards beside the jobs they asked for, all of a page in one question.</summary>
internal sealed class Creators(IUserDirectory users)
{
    public async ValueTask ShowAsync(IReadOnlyList<JobSummary> jobs, CancellationToken cancel)
    {
        var ids = jobs.Select(j => j.CreatorId).OfType<Guid>().ToHashSet();
        if (ids.Count == 0) return;

        var cards = await users.FindAsync(ids, cancel);
        foreach (var job in jobs)
            if (job.CreatorId is { } id) job.CreatedBy = cards.GetValueOrDefault(id) ?? UserCard.Gone(id);
    }

    public ValueTask<IReadOnlyDictionary<Guid, UserCard>> CardsAsync(IEnumerable<Guid?> ids, CancellationToken cancel) => users.FindAsync(ids.OfType<Guid>().ToHashSet(), cancel);

    public async ValueTask<string?> NameAsync(Guid? id, CancellationToken cancel) =>
        id is { } known ? ((await users.FindAsync([known], cancel)).GetValueOrDefault(known) ?? UserCard.Gone(known)).Username : null;
}

using Modular.Accounts.Contracts;
using Modular.Platform.Persistence;

namespace Modular.Accounts.Infrastructure;

/// <summary>Counts at most twice a minute on a node: to count, all have to be looked at.</summary>
internal sealed class UserCensus(DbSession session, CountedUsers counted, TimeProvider clock) : IUserCensus
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(30);

    public ValueTask<long> CountAsync(CancellationToken cancel) =>
        counted.Last is { } last && last.Until > clock.GetUtcNow() ? new(last.Count) : ReadAsync(cancel);

    private async ValueTask<long> ReadAsync(CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command("select count(*) from accounts.users where erased_at is null");
        var count = (long)(await select.ExecuteScalarAsync(cancel))!;
        counted.Last = new(count, clock.GetUtcNow() + Age);
        return count;
    }
}

/// <summary>What this node counted last.</summary>
internal sealed class CountedUsers
{
    public Counted? Last { get; set; }

    /// <summary>A count and how long it is good.</summary>
    internal sealed record Counted(long Count, DateTimeOffset Until);
}

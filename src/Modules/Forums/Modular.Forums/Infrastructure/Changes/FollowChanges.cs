using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Changes;

/// <summary>Lets every follower catch up with the log. One that fails is tried again with the next run, and holds up nobody else.</summary>
internal sealed class FollowChanges(DbSession session, IServiceProvider provider, IEnumerable<ChangeFollowing> followings, ILogger<FollowChanges> log) : IJobHandler<FollowChangesArgs>
{
    private const int AtOnce = 1000;

    private const string Begin = "insert into forums.followers (name, xid, id) values ($1, '0', 0) on conflict do nothing";
    private const string Lock = "select xid, id from forums.followers where name = $1 for update skip locked";
    private const string Move = "update forums.followers set xid = $2, id = $3 where name = $1";

    public async Task<Result<Done>> HandleAsync(FollowChangesArgs args, JobContext context, CancellationToken cancel)
    {
        Exception? failed = null;
        foreach (var following in followings)
        {
            try
            {
                while (await session.TransactAsync(() => FollowAsync(following, cancel), cancel)) context.Heartbeat();
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                log.LogError(e, "{Follower} could not follow what happened", following.Name);
                failed = e;
            }
        }

        return failed is null ? new Done() : throw new InvalidOperationException("A follower failed: " + failed.Message, failed);
    }

    /// <summary>False when there was nothing to follow, or another node does.</summary>
    private async Task<bool> FollowAsync(ChangeFollowing following, CancellationToken cancel)
    {
        if (await PositionAsync(following.Name, cancel) is not { } position) return false;

        var changes = await ChangeReads.AfterAsync(session, position, AtOnce, cancel);
        if (changes.Count == 0) return false;

        await following.Follow(provider, changes, cancel);
        await using var move = session.Command(Move);
        move.With(following.Name).Parameters.Add(ChangeReads.Xid(changes[^1].Position.Transaction));
        await move.With(changes[^1].Position.Id).ExecuteNonQueryAsync(cancel);
        return true;
    }

    private async Task<ChangePosition?> PositionAsync(string name, CancellationToken cancel)
    {
        await using var batch = session.Batch().Add(Begin, name).Add(Lock, name);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? new ChangePosition(reader.GetFieldValue<ulong>(0), reader.GetInt64(1)) : null;
    }
}

internal sealed record FollowChangesArgs : IJobArgs
{
    public static string JobType => "forums.follow_changes";
}

/// <summary>A registered follower.</summary>
internal sealed record ChangeFollowing(string Name, Func<IServiceProvider, IReadOnlyList<ChangeRow>, CancellationToken, Task> Follow);

/// <summary>Registers followers.</summary>
internal static class ChangeFollowingRegistration
{
    public static void AddChangeFollower<TFollower>(this IServiceCollection services) where TFollower : class, IChangeFollower
    {
        services.AddScoped<TFollower>();
        services.AddSingleton(new ChangeFollowing(TFollower.Name, (provider, changes, cancel) => provider.GetRequiredService<TFollower>().FollowAsync(changes, cancel)));
    }
}

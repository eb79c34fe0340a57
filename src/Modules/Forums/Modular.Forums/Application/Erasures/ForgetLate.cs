using Modular.Platform.Jobs;

namespace Modular.Forums.Application.Erasures;

/// <summary>
/// Looks again for what people who are gone left behind after all. Posts are in the log of changes and found by that within a second; a vote, a draft or a file that somebody was
/// still sending is in no log.
/// </summary>
internal sealed class ForgetLate(IErasedAuthors erased, Forgetting forgetting, TimeProvider clock) : IJobHandler<ForgetLateArgs>
{
    public async Task<Result<Done>> HandleAsync(ForgetLateArgs args, JobContext context, CancellationToken cancel)
    {
        foreach (var author in await erased.DueAsync(clock.GetUtcNow(), cancel))
        {
            await forgetting.ForgetAsync(author.UserId, author.Content, cancel);
            await erased.LookedAsync(author, cancel);
            context.Heartbeat();
        }

        return new Done();
    }
}

internal sealed record ForgetLateArgs : IJobArgs
{
    public static string JobType => "forums.forget_late";
}

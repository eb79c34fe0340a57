using Modular.Platform.Jobs;

namespace Modular.Forums.Infrastructure.Statistics;

/// <summary>Has all days counted anew, after something was written past the log of changes.</summary>
internal sealed class RecountDays(StaleDays stale) : IJobHandler<RecountDaysArgs>
{
    public async Task<Result<Done>> HandleAsync(RecountDaysArgs args, JobContext context, CancellationToken cancel)
    {
        await stale.MarkAllAsync(cancel);
        return new Done();
    }
}

internal sealed record RecountDaysArgs : IJobArgs
{
    public static string JobType => "forums.recount_days";
}

using Modular.Platform.Jobs;

namespace Scheduling.Tests.Engine;

/// <summary>A job of the tests.</summary>
internal sealed record Work(string Name) : IJobArgs
{
    public static string JobType => "planted.work";
}

/// <summary>A second type, for what one type must not do to another.</summary>
internal sealed record OtherWork(string Name) : IJobArgs
{
    public static string JobType => "planted.other_work";
}

internal sealed class WorkHandler(Workshop workshop, IServiceProvider scope) : IJobHandler<Work>
{
    public Task<Result<Done>> HandleAsync(Work args, JobContext context, CancellationToken cancel) => workshop.DoAsync(args.Name, context, scope, cancel);
}

internal sealed class OtherWorkHandler(Workshop workshop, IServiceProvider scope) : IJobHandler<OtherWork>
{
    public Task<Result<Done>> HandleAsync(OtherWork args, JobContext context, CancellationToken cancel) => workshop.DoAsync(args.Name, context, scope, cancel);
}

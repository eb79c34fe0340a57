using Modular.Accounts.Contracts;
using Modular.Platform.Jobs;

namespace Modular.Accounts.Application;

/// <summary>Lets every module forget somebody. This one too, once more: a request that was under way when they went may have left something behind.</summary>
internal sealed class ForgetPerson(IEnumerable<IPersonalData> all) : IJobHandler<ForgetPersonArgs>
{
    public async Task<Result<Done>> HandleAsync(ForgetPersonArgs args, JobContext context, CancellationToken cancel)
    {
        foreach (var data in all)
        {
            await data.EraseAsync(args.UserId, args.Content, cancel);
            context.Heartbeat();
        }

        return new Done();
    }
}

internal sealed record ForgetPersonArgs(Guid UserId, ErasedContent Content) : IJobArgs
{
    public static string JobType => "accounts.forget_person";
}

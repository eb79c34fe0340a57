using Modular.Accounts.Contracts;
using Modular.Platform.Jobs;

namespace Modular.Forums.Application.Erasures;

/// <summary>Takes away what somebody whose words were to go wrote after all: a request of theirs was under way when they went.</summary>
internal sealed class RemovePosts(Forgetting forgetting) : IJobHandler<RemovePostsArgs>
{
    public async Task<Result<Done>> HandleAsync(RemovePostsArgs args, JobContext context, CancellationToken cancel)
    {
        await forgetting.ForgetAsync(args.UserId, ErasedContent.Remove, cancel);
        return new Done();
    }
}

internal sealed record RemovePostsArgs(Guid UserId) : IJobArgs
{
    public static string JobType => "forums.remove_posts";
}

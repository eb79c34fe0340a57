using System.Globalization;
using Modular.Platform.Jobs;

namespace Modular.Forums.Infrastructure.Notifications;

/// <summary>Tells people of some changes of one topic.</summary>
/// <param name="TopicId">The topic.</param>
/// <param name="Changes">The changes' numbers.</param>
/// <param name="IsNew">Whether the topic is new, and that is the one change.</param>
/// <param name="After">The last of the followers who were told already; null at first.</param>
internal sealed record NotifyArgs(long TopicId, long[] Changes, bool IsNew, Guid? After = null) : IJobArgs
{
    public static string JobType => "forums.notify";

    public static JobRequest Request(NotifyArgs args) => JobRequest.Of(args, new() { OrderingKey = string.Create(CultureInfo.InvariantCulture, $"forums.topic/{args.TopicId}") });
}

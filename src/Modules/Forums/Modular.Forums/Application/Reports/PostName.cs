using Modular.Forums.Domain;
using Modular.Forums.Domain.Reports;

namespace Modular.Forums.Application.Reports;

/// <summary>A post as a request names it: by a topic's id or a reply's.</summary>
internal static class PostName
{
    public static Result<PostRef> Parse(long? topicId, long? replyId) => (topicId, replyId) switch
    {
        ({ } topic, null) => PostRef.Topic(topic),
        (null, { } reply) => PostRef.Reply(reply),
        _ => ReportErrors.PostMissing,
    };

    public static Error NotFound(PostRef post) => post.Kind == PostKind.Topic ? TopicErrors.NotFound : ReplyErrors.NotFound;
}

using Modular.Forums.Domain;

namespace Modular.Forums.Infrastructure.Notifications;

/// <summary>What there is to tell of one topic, and who may hear it.</summary>
internal sealed record News(long TopicId, long CategoryId, string[] Tags, Guid AuthorId, Audience SeenBy, IReadOnlyList<Happening> Happenings);

/// <summary>One change that people are told of.</summary>
/// <param name="Kind">One of <see cref="ChangeKind"/>.</param>
/// <param name="Post">The post that it is about.</param>
/// <param name="AuthorId">Who wrote the post.</param>
/// <param name="AnsweredId">Who wrote what it answers.</param>
/// <param name="ActorId">Who did it.</param>
/// <param name="Text">The post's text, where somebody may be mentioned in it.</param>
/// <param name="At">When.</param>
internal sealed record Happening(string Kind, PostRef Post, Guid AuthorId, Guid AnsweredId, Guid? ActorId, string? Text, DateTimeOffset At)
{
    public long? ReplyId => Post.Kind == PostKind.Reply ? Post.Id : null;

    /// <summary>Nobody is told what they did themselves, nor that they are named in what they wrote.</summary>
    public bool Concerns(Guid userId) => userId != ActorId && !(userId == AuthorId && Kind != ChangeKind.ReplySolution);
}

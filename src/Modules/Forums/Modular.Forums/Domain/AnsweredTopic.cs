namespace Modular.Forums.Domain;

/// <summary>A topic as far as an answer to it goes: whether it takes one. What it says and its totals stay in the database, where the answer raises them.</summary>
internal sealed record AnsweredTopic(long Id, long CategoryId, bool IsLocked, bool IsArchived, bool IsDeleted)
{
    public Result<Reply> Answer(long replyId, Guid authorId, ParentReply? parent, PostBody body, DateTimeOffset now)
    {
        if (TopicErrors.WhyClosed(IsDeleted, IsArchived, IsLocked) is { } refusal) return refusal;
        if (parent is { IsDeleted: true }) return ReplyErrors.ParentDeleted;
        return Reply.To(Id, replyId, parent, authorId, body, now);
    }
}

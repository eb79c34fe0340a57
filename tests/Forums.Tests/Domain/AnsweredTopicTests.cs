using Modular.Forums.Domain;

namespace Forums.Tests.Domain;

public sealed class AnsweredTopicTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid Ann = Guid.CreateVersion7();
    private static readonly PostBody Body = Bodies.Of("something to say");

    private readonly AnsweredTopic _open = new(3, 1, IsLocked: false, IsArchived: false, IsDeleted: false);

    [Fact]
    public void An_answer_to_the_topic_stands_at_its_top_and_begins_a_conversation()
    {
        var reply = _open.Answer(7, Ann, null, Body, Noon).Value;

        Assert.Equal((7L, 3L, null, 0, Ann, 1L, 0L), (reply.Id, reply.TopicId, reply.ParentId, reply.Depth, reply.AuthorId, reply.Version, reply.Activity));
        Assert.Equal((7L, Conversation.IdOf(3, [Ann]), Noon), (reply.ThreadRootId!.Value, reply.ConversationId!.Value, reply.CreatedAt));
        Assert.Empty(reply.Path);
    }

    [Theory]
    [InlineData(true, false, false, "forums.topic.locked")]
    [InlineData(false, true, false, "forums.topic.archived")]
    [InlineData(true, true, false, "forums.topic.archived")]
    [InlineData(true, true, true, "forums.topic.deleted")]
    public void A_closed_topic_takes_no_answer_and_gives_the_gravest_reason(bool locked, bool archived, bool deleted, string code)
    {
        var topic = _open with { IsLocked = locked, IsArchived = archived, IsDeleted = deleted };

        Assert.Equal(code, Assert.Single(topic.Answer(7, Ann, null, Body, Noon).Errors).Code);
    }

    [Fact]
    public void A_deleted_reply_takes_no_answer()
    {
        var parent = Parents.Of(_open.Answer(7, Ann, null, Body, Noon).Value, deleted: true);

        Assert.Equal("forums.reply.parent_deleted", Assert.Single(_open.Answer(8, Ann, parent, Body, Noon).Errors).Code);
    }

    [Fact]
    public void An_answer_to_a_reply_that_no_conversation_is_known_of_waits_for_one_too()
    {
        var imported = new ParentReply(7, [], 0, ThreadRootId: null, Participants: [], ConversationId: null, IsDeleted: false);
        var reply = _open.Answer(8, Ann, imported, Body, Noon).Value;

        Assert.Equal((7L, 1, null, null), (reply.ParentId!.Value, reply.Depth, reply.ThreadRootId, reply.ConversationId));
        Assert.Equal([7], reply.Path);
    }
}

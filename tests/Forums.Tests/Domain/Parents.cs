using Modular.Forums.Domain;

namespace Forums.Tests.Domain;

internal static class Parents
{
    public static ParentReply Of(Reply reply, bool deleted = false) => new(reply.Id, reply.Path, reply.Depth, reply.ThreadRootId, reply.Participants, reply.ConversationId, deleted);
}

using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain;

/// <summary>Every way a reply can refuse.</summary>
internal static class ReplyErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "forums.reply.not_found", "There is no such reply.");
    public static readonly Error ParentElsewhere = new(Invalid, "forums.reply.parent_not_found", "The reply you answer is not in this topic.", "/parentId");
    public static readonly Error ParentDeleted = new(Conflict, "forums.reply.parent_deleted", "The reply you answer was deleted.", "/parentId");
}

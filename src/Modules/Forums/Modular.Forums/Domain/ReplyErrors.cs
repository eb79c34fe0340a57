using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain;

/// <summary>Every way a reply can refuse.</summary>
internal static class ReplyErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "forums.reply.not_found", "There is no such reply.");
    public static readonly Error NotYours = new(Forbidden, "forums.reply.not_yours", "Only its author and moderators may change a reply.");
    public static readonly Error Deleted = new(Conflict, "forums.reply.deleted", "This reply was deleted.");
    public static readonly Error Erased = new(Conflict, "forums.reply.erased", "Its author took their words away for good.");
    public static readonly Error ParentElsewhere = new(Invalid, "forums.reply.parent_not_found", "The reply you answer is not in this topic.", "/parentId");
    public static readonly Error ParentDeleted = new(Conflict, "forums.reply.parent_deleted", "The reply you answer was deleted.", "/parentId");
}

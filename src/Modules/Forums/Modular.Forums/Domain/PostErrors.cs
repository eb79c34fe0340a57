using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain;

/// <summary>What topics and replies refuse alike.</summary>
internal static class PostErrors
{
    public static readonly Error Deleted = new(Conflict, "forums.post.deleted", "This post was deleted.");
    public static readonly Error IdsMalformed = new(Malformed, "forums.post.ids_malformed", "Ids are whole numbers with commas between them.");
    public static readonly Error TooManyIds = new(Invalid, "forums.post.too_many_ids", "Ask for at most 100 at once.");
}

using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain.Attachments;

/// <summary>Every way an attachment can refuse.</summary>
internal static class AttachmentErrors
{
    /// <summary>How many files a post may name.</summary>
    public const int MaxInPost = 20;

    public static readonly Error NotFound = new(ErrorKind.NotFound, "forums.attachment.not_found", "There is no such file.");
    public static readonly Error TooMany = new(Invalid, "forums.attachment.too_many", $"A post names at most {MaxInPost} files.");
    public static readonly Error DayFull = new(Conflict, "forums.attachment.day_full", "With this you would have sent more in 24 hours than one person may.");
    public static readonly Error Full = new(Conflict, "forums.attachment.full", "With this you would keep more here than one person may.");

    public static Error TypeNotAllowed(IEnumerable<string> allowed) =>
        new(Unsupported, "forums.attachment.type_not_allowed", $"By its bytes, this file is none of: {string.Join(", ", allowed)}.", "");
}

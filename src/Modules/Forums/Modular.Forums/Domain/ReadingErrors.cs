using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain;

/// <summary>Every way a read position can be refused.</summary>
internal static class ReadingErrors
{
    public static readonly Error NoReply = new(Invalid, "forums.reading.no_such_reply", "Say the last reply that was read: one of this topic.");
}

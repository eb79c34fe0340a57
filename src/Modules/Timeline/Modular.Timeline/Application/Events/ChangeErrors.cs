using static Modular.Kernel.ErrorKind;

namespace Modular.Timeline.Application.Events;

/// <summary>Every way a list of changes can refuse, beyond what each of them can.</summary>
internal static class ChangeErrors
{
    public static readonly Error CountOutOfRange = new(Invalid, "timeline.changes.count_out_of_range", "Send 1 to 100 operations.");
    public static readonly Error UnknownOp = new(Invalid, "timeline.changes.unknown_op", "An operation is create, update or retire.");
    public static readonly Error IdMissing = new(Invalid, "timeline.changes.id_missing", "Say which event.");
}

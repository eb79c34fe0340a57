using static Modular.Kernel.ErrorKind;

namespace Modular.Timeline.Domain.Reports;

/// <summary>Every way a report can refuse.</summary>
internal static class ReportErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "timeline.report.not_found", "There is no such report.");
    public static readonly Error UnknownReason = new(Invalid, "timeline.report.unknown_reason", "A reason is wrong_date, tells_date, unclear, offensive or other.");
    public static readonly Error UnknownStatus = new(Invalid, "timeline.report.unknown_status", "A report is open, resolved or dismissed.");
    public static readonly Error StillOpen = new(Invalid, "timeline.report.still_open", "Decide: resolved or dismissed.");
    public static readonly Error AlreadyReported = new(Conflict, "timeline.report.already_reported", "You have reported this card already.");
    public static readonly Error Closed = new(Conflict, "timeline.report.closed", "Somebody has decided about this already.");
}

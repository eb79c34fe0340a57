using static Modular.Kernel.ErrorKind;

namespace Modular.Timeline.Application.Administration;

internal static class GameAdminErrors
{
    public static readonly Error UnknownStatus = new(Invalid, "timeline.session.unknown_status", "A game is active, completed or abandoned.", "?status");
}

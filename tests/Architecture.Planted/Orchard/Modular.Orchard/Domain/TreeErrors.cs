using static Modular.Kernel.ErrorKind;

namespace Modular.Orchard.Domain;

internal static class TreeErrors
{
    public static readonly Error NameInvalid = new(Invalid, "orchard.tree.name_invalid", $"Name the tree in 1 to {Tree.MaxName} characters.", "/name");
    public static readonly Error Felled = new(Conflict, "orchard.tree.felled", "Wait for the next spring.", RetryAfter: TimeSpan.FromDays(90));
}

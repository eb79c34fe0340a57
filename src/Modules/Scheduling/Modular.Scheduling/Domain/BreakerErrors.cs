using static Modular.Kernel.ErrorKind;

namespace Modular.Scheduling.Domain;

/// <summary>Every way a breaker can refuse.</summary>
internal static class BreakerErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "scheduling.breaker.not_found", "There is no such breaker: nothing of this type and key has failed.");
    public static readonly Error TypeMissing = new(Invalid, "scheduling.breaker.type_missing", "Say which type of job the breaker belongs to.");
}

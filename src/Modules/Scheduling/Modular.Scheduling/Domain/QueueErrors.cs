using static Modular.Kernel.ErrorKind;

namespace Modular.Scheduling.Domain;

/// <summary>Every way a queue can refuse.</summary>
internal static class QueueErrors
{
    public static readonly Error NameMalformed = new(Invalid, "scheduling.queue.name_malformed",
        $"A queue's name begins with a lower case letter and has lower case letters, digits and _ - . only, at most {JobLimits.MaxQueueLength}.");

    public static readonly Error ReasonMalformed = new(Invalid, "scheduling.queue.reason_malformed", $"Keep the reason to {JobLimits.MaxReasonLength} characters, without control characters.");
}

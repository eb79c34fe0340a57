using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain;

/// <summary>What cannot be told of how the module did.</summary>
internal static class MetricsErrors
{
    public static readonly Error HoursOutOfRange = new(Invalid, "forums.metrics.hours_out_of_range", "Ask for 1 hour to a year.");
    public static readonly Error StepOutOfRange = new(Invalid, "forums.metrics.step_out_of_range", "A step is 1 to 1440 minutes.");
    public static readonly Error TooManyPoints = new(Invalid, "forums.metrics.too_many_points", "That makes more than 1500 points: take longer steps.");
}

using System.Text;
using Modular.Platform.Jobs;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Infrastructure.Queue;

/// <summary>A job as it is about to be written: what its options leave out is filled in from its type.</summary>
internal sealed record JobRow(string Type, string Args, string Queue, int Priority, int MaxAttempts, JobOptions Options)
{
    private static readonly JobTypeOptions OfUnknownType = new();

    /// <summary>True where it was put off.</summary>
    public bool IsLater => Options.RunAt is not null || Options.Delay > TimeSpan.Zero;

    /// <exception cref="ArgumentException">The code asks for what no job may be; what people ask for was checked before.</exception>
    public static JobRow From(JobRequest request, JobType? type)
    {
        var defaults = type?.Options ?? OfUnknownType;
        var options = request.Options;
        if (Encoding.UTF8.GetByteCount(request.Args) > JobLimits.MaxArgsBytes) throw new ArgumentException($"The arguments of {request.Type} are longer than {JobLimits.MaxArgsBytes} bytes.", nameof(request));
        if (TooLong(options.UniqueKey) || TooLong(options.OrderingKey) || TooLong(options.BreakerKey)) throw new ArgumentException($"A key of {request.Type} is empty or longer than {JobLimits.MaxKeyLength}.", nameof(request));

        return new(request.Type, request.Args, options.Queue ?? defaults.Queue, options.Priority ?? defaults.Priority, options.MaxAttempts ?? defaults.Retry.MaxAttempts, options);
    }

    private static bool TooLong(string? key) => key is { Length: 0 or > JobLimits.MaxKeyLength };
}

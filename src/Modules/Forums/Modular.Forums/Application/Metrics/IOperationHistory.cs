namespace Modular.Forums.Application.Metrics;

/// <summary>How the module's operations did, on all nodes, as far back as it is kept.</summary>
internal interface IOperationHistory
{
    /// <summary>All samples from a moment on, in no order, read one by one.</summary>
    IAsyncEnumerable<OperationSample> ReadAsync(DateTimeOffset from, CancellationToken cancel);
}

/// <summary>One node's minute of one operation with one outcome; or of <see cref="Pages"/>.</summary>
/// <param name="At">When the minute was over.</param>
/// <param name="Operation">The use case.</param>
/// <param name="Outcome"><see cref="Succeeded"/>, <see cref="Cancelled"/> or an error's code.</param>
/// <param name="Lowest">The class of the first count.</param>
/// <param name="Counts">How many in each class.</param>
internal sealed record OperationSample(DateTimeOffset At, string Operation, string Outcome, int Lowest, int[] Counts)
{
    public const string Succeeded = "ok";
    public const string Cancelled = "cancelled";

    /// <summary>Not an operation but the pages that a node remembers, with these outcomes.</summary>
    public const string Pages = "cache.pages";
    public const string Hit = "hit";
    public const string Miss = "miss";
    public const string Evicted = "evicted";
}

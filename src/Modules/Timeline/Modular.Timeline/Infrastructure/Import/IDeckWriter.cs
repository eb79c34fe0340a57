namespace Modular.Timeline.Infrastructure.Import;

/// <summary>One way to write events, whose fields come in the order of the columns.</summary>
internal interface IDeckWriter : IAsyncDisposable
{
    Task BeginAsync(CancellationToken cancel);

    Task WriteAsync(object?[] fields, CancellationToken cancel);

    Task EndAsync(CancellationToken cancel);
}

namespace Modular.Platform.Content;

/// <summary>A content that is open to be read; whoever opened it disposes it.</summary>
/// <param name="Hash">The content.</param>
/// <param name="MediaType">Its type by its bytes.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="Stream">Its bytes. Can be read from anywhere in it.</param>
public sealed record OpenContent(ContentHash Hash, string MediaType, long Bytes, Stream Stream) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}

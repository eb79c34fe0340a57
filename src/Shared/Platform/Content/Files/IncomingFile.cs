using System.Security.Cryptography;

namespace Modular.Platform.Content.Files;

/// <summary>A file on its way in: hashed as it is written, under a name of no meaning until all of it is there. What does not become a content is deleted.</summary>
internal sealed class IncomingFile(FileStream stream) : IAsyncDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public string Path { get; } = stream.Name;

    public long Bytes { get; private set; }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        try
        {
            await stream.WriteAsync(bytes, cancel);
        }
        catch (Exception e) when (StorageException.Covers(e))
        {
            throw new StorageException(e);
        }

        _hash.AppendData(bytes.Span);
        Bytes += bytes.Length;
    }

    /// <summary>Everything is on the disk when this returns.</summary>
    public ContentHash Finish() => StorageException.Guard(() =>
    {
        stream.Flush(flushToDisk: true);
        stream.Dispose();
        return ContentHash.Of(_hash.GetHashAndReset());
    });

    public async ValueTask DisposeAsync()
    {
        _hash.Dispose();
        await stream.DisposeAsync();
        try
        {
            File.Delete(Path); // nothing is there once it has been moved to its place
        }
        catch (Exception e) when (StorageException.Covers(e))
        {
            // The clean-up finds it.
        }
    }
}

using System.Diagnostics;

namespace Modular.Platform.Content.Upkeep;

/// <summary>Keeps reading at a steady speed: after each piece it waits until as much time has passed as so many bytes may take.</summary>
internal sealed class ReadingPace(long bytesPerSecond)
{
    private static readonly TimeSpan WorthWaiting = TimeSpan.FromMilliseconds(20);

    private readonly long _since = Stopwatch.GetTimestamp();
    private long _bytes;

    public Task KeepAsync(int bytes, CancellationToken cancel)
    {
        _bytes += bytes;
        var ahead = TimeSpan.FromSeconds((double)_bytes / bytesPerSecond) - Stopwatch.GetElapsedTime(_since);
        return ahead > WorthWaiting ? Task.Delay(ahead, cancel) : Task.CompletedTask;
    }
}

using System.Diagnostics;

namespace Modular.Platform.Persistence.Embedded;

/// <summary>A lock on a file that the operating system releases when the process dies, however it dies.</summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Waits for sole possession of the file.</summary>
    /// <exception cref="StartupException">Others did not let go of it within the limit, or the file cannot be opened at all.</exception>
    public static async Task<FileLock> ExclusiveAsync(string path, TimeSpan limit, CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            if (TryExclusive(path) is { } taken) return taken;
            if (Stopwatch.GetElapsedTime(since) > limit)
                throw new StartupException($"Another process has held {path} for {limit.TotalSeconds:0} s: end it, or choose another data folder.");
            await Task.Delay(Pause, cancel);
        }
    }

    /// <summary>Sole possession of the file, or null when anyone else holds it.</summary>
    public static FileLock? TryExclusive(string path) => TryOpen(path, FileShare.None);

    /// <summary>Possession shared with every other shared holder, or null when someone has it exclusively.</summary>
    public static FileLock? TryShared(string path) => TryOpen(path, FileShare.Read);

    public void Dispose() => _file.Dispose();

    private static FileLock? TryOpen(string path, FileShare share)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, share, bufferSize: 0));
        }
        catch (IOException refused) when (refused.GetType() == typeof(IOException))
        {
            return null;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The lock file {path} cannot be opened: {broken.Message}", broken);
        }
    }
}

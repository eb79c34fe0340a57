using System.Runtime.InteropServices;
using System.Text;

namespace Modular.Platform.Content.Files;

/// <summary>Flushes a folder's entries: without it a power cut may take back a rename whose file is safe. The class library cannot open folders.</summary>
internal static class FolderFlush
{
    private const int ReadOnly = 0;
    private const int InvalidArgument = 22; // EINVAL: the file system has nothing to flush

    /// <exception cref="IOException">The folder cannot be opened, or not be flushed.</exception>
    public static void Run(string folder)
    {
        if (OperatingSystem.IsWindows()) return; // its file systems log such changes by themselves

        var file = open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
        if (file < 0) throw Failure(folder);
        try
        {
            if (fsync(file) != 0 && Marshal.GetLastPInvokeError() != InvalidArgument) throw Failure(folder);
        }
        finally
        {
            _ = close(file);
        }
    }

    private static IOException Failure(string folder)
    {
        var code = Marshal.GetLastPInvokeError();
        return new($"{folder}: {Marshal.GetPInvokeErrorMessage(code)}", code);
    }

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open(byte[] path, int flags);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fsync(int file);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int file);
}

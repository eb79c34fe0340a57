namespace Modular.Platform.Content.Files;

/// <summary>The volume is full or away; what a caller is told of it.</summary>
internal sealed class StorageException(Exception cause) : Exception(cause.Message, cause)
{
    private const int NoSpaceLeft = 28; // ENOSPC
    private const int OverQuota = 122; // EDQUOT on Linux
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public Error Error { get; } = cause.HResult is NoSpaceLeft or OverQuota or WindowsDiskFull ? ContentErrors.NoSpace : ContentErrors.Away;

    /// <summary>True for what a volume does, as against a bug. What a sender does is told apart by where it is caught.</summary>
    public static bool Covers(Exception e) => e is IOException or UnauthorizedAccessException;

    /// <summary>Does something with files.</summary>
    public static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (Covers(e))
        {
            throw new StorageException(e);
        }
    }

    /// <summary>Does something with files.</summary>
    public static void Guard(Action work) => Guard(() =>
    {
        work();
        return true;
    });
}

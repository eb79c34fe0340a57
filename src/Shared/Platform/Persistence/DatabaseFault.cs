using System.Net.Sockets;
using Npgsql;

namespace Modular.Platform.Persistence;

/// <summary>Tells what a database exception means.</summary>
internal static class DatabaseFault
{
    public static PostgresException? PostgresErrorIn(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            if (exception is PostgresException error) return error;
        return null;
    }

    public static bool IsWorthRepeating(Exception exception) =>
        PostgresErrorIn(exception)?.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    /// <summary>The database is away, restarting, full, or too busy to answer in time: the caller may try again.</summary>
    public static bool IsAway(Exception exception)
    {
        if (PostgresErrorIn(exception) is { } error)
            return error.SqlState[..2] is "08" or "53" or "57" || error.SqlState is PostgresErrorCodes.LockNotAvailable or "25P03" /* idle in transaction */ || IsWorthRepeating(error);

        for (Exception? e = exception; e is not null; e = e.InnerException)
            if (e is NpgsqlException or SocketException or TimeoutException or EndOfStreamException) return true;
        return false;
    }
}

using Npgsql;

namespace Modular.Platform.Persistence;

/// <summary>Connections beside the requests' pool, for what works all the time and must neither wait for requests nor starve them.</summary>
public interface IDatabasePools
{
    /// <summary>A pool of its own; whoever asks disposes it. Not before the host has started.</summary>
    /// <param name="name">Shown by the server as the application's name.</param>
    /// <param name="size">Connections at most.</param>
    /// <param name="options">Settings of its sessions, such as <c>-c enable_seqscan=off</c>.</param>
    NpgsqlDataSource Open(string name, int size, string options = "");
}

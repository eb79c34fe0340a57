using System.Globalization;
using System.Text.RegularExpressions;

namespace Modular.Platform.Persistence.Embedded;

/// <summary>The file beside postgresql.conf that we write before every start. An operator's own settings go below the include in postgresql.conf.</summary>
internal static partial class ClusterConfig
{
    public const string FileName = "modular.conf";

    public static string Text(int port, EmbeddedPostgresSettings settings) =>
        $"""
        # Written before every start; put your own settings at the end of postgresql.conf.
        listen_addresses = '127.0.0.1'
        port = {port}
        unix_socket_directories = ''
        max_connections = {settings.MaxConnections}
        shared_buffers = '{settings.SharedBuffers}'
        min_wal_size = '256MB'
        max_wal_size = '2GB'
        checkpoint_timeout = '15min'
        jit = off
        idle_in_transaction_session_timeout = '30s'
        logging_collector = off
        log_line_prefix = '%m [%p] %a '
        fsync = {Switch(settings.Durable)}
        full_page_writes = {Switch(settings.Durable)}
        synchronous_commit = {Switch(settings.Durable)}

        """;

    /// <summary>The port of the last start, so that hosts that outlived the server find it again; null before the first.</summary>
    public static int? LastPort(string data)
    {
        var match = PortLine().Match(File.ReadAllText(Path.Combine(data, FileName)));
        return match.Success ? int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture) : null;
    }

    private static string Switch(bool on) => on ? "on" : "off";

    [GeneratedRegex(@"^port = (?<port>\d+)", RegexOptions.Multiline, 1000)]
    private static partial Regex PortLine();
}

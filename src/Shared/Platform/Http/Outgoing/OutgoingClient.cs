using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Modular.Platform.Http.Outgoing;

/// <summary>
/// Sends to addresses that people gave. Where a name leads is looked at when it is connected to, so that one that leads elsewhere the second time gains nothing; it
/// follows no redirects, uses no proxy and keeps no cookies. One for each use, for as long as the host runs.
/// </summary>
public sealed class OutgoingClient : IDisposable
{
    private readonly OutgoingRules _rules;
    private readonly HttpClient _http;

    /// <summary>Makes a client.</summary>
    public OutgoingClient(OutgoingRules rules)
    {
        _rules = rules;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = rules.Timeout,
            MaxConnectionsPerServer = 8,
            MaxResponseHeadersLength = 16,
            MaxResponseDrainSize = 0,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
        _http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Null when the address is one that may be sent to, as far as can be told without asking for its name; otherwise why not.</summary>
    public static string? Complaint(Uri address, bool allowPrivate)
    {
        if (!address.IsAbsoluteUri || address.UserInfo.Length > 0 || address.Scheme is not ("http" or "https")) return "It is no web address, or it has a name and password in it.";
        if (allowPrivate) return null;
        if (address.Scheme != "https") return "It has to begin with https.";
        if (address.Port is not (80 or 443)) return "Only the usual ports can be reached.";
        return IPAddress.TryParse(address.DnsSafeHost, out var ip) && !PublicAddress.IsPublic(ip) ? "It is no public address." : null;
    }

    /// <summary>Sends a request and reads its answer, as far as the rules let it.</summary>
    /// <exception cref="OutgoingException">No answer came in time, or the address may not be reached.</exception>
    public async Task<OutgoingAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        if (Complaint(request.RequestUri!, _rules.AllowPrivate) is { } complaint) throw new OutgoingException(complaint);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(_rules.Timeout);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return new((int)response.StatusCode, await ReadAsync(response, limit.Token));
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new OutgoingException(string.Create(CultureInfo.InvariantCulture, $"No answer within {_rules.Timeout.TotalSeconds:0.#} seconds."), e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or AuthenticationException)
        {
            throw new OutgoingException(Reason(e), e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var to = context.DnsEndPoint;
        var all = IPAddress.TryParse(to.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(to.Host, cancel);
        var allowed = _rules.AllowPrivate ? all : [.. all.Where(PublicAddress.IsPublic)];
        if (allowed.Length == 0) throw new OutgoingException("It leads to no public address.");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>What is beyond the limit is left where it is, and the connection with it.</summary>
    private async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancel);
        var buffer = new byte[_rules.MaxAnswerBytes];
        var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
        return Encoding.UTF8.GetString(buffer, 0, read).Replace("\0", "", StringComparison.Ordinal);
    }

    /// <summary>The innermost reason of ours, else the outermost word of the framework: it names no address of our networks.</summary>
    private static string Reason(Exception e)
    {
        for (var inner = e; inner is not null; inner = inner.InnerException)
            if (inner is OutgoingException ours) return ours.Message;
        return e is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http ? $"It cannot be reached: {http.HttpRequestError}." : "It cannot be reached.";
    }
}

using System.Net.Sockets;
using System.Text;

namespace Platform.Tests.Content;

/// <summary>A request as bytes on a wire, for what no decent client would send.</summary>
internal sealed class RawRequest : IDisposable
{
    private readonly TcpClient _client = new();

    private NetworkStream _stream = null!;

    private RawRequest() { }

    public static async Task<RawRequest> OpenAsync(Uri address, string head)
    {
        var request = new RawRequest();
        await request._client.ConnectAsync(address.Host, address.Port);
        request._stream = request._client.GetStream();
        await request.SendAsync(Encoding.ASCII.GetBytes(head));
        return request;
    }

    public async Task SendAsync(byte[] bytes) => await _stream.WriteAsync(bytes);

    public void EndSending() => _client.Client.Shutdown(SocketShutdown.Send);

    /// <summary>What comes back at first; nothing when the line is cut.</summary>
    public async Task<string> ReadAsync()
    {
        var buffer = new byte[4096];
        using var patience = new CancellationTokenSource(Patience.Of(20));
        try
        {
            return Encoding.ASCII.GetString(buffer, 0, await _stream.ReadAsync(buffer, patience.Token));
        }
        catch (IOException)
        {
            return "";
        }
    }

    public void Dispose() => _client.Dispose();
}

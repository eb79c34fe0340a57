using System.Net.WebSockets;
using System.Text.Json;

namespace Modular.Platform.Http.Sockets;

/// <summary>
/// A WebSocket (RFC 6455) whose messages are JSON objects, one a text frame. Several may send at once; one receives. Somebody who does not read what is sent
/// within ten seconds is cut off.
/// </summary>
public sealed class JsonSocket : IDisposable
{
    /// <summary>A message from a client is at most this long.</summary>
    public const int MaxMessageBytes = 16 * 1024;

    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(10);

    private readonly WebSocket _socket;
    private readonly JsonSerializerOptions _json;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly byte[] _buffer = new byte[MaxMessageBytes];

    internal JsonSocket(WebSocket socket, JsonSerializerOptions json)
    {
        _socket = socket;
        _json = json;
    }

    /// <summary>Sends one message.</summary>
    /// <exception cref="OperationCanceledException">The client does not read.</exception>
    public async Task SendAsync<T>(T message, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(SendLimit);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(message, _json);
        await _sending.WaitAsync(limit.Token);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, limit.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>The next message; null when the client has gone.</summary>
    public async Task<SocketMessage?> ReceiveAsync(CancellationToken cancel)
    {
        var length = 0;
        while (true)
        {
            var part = length < _buffer.Length
                ? await _socket.ReceiveAsync(_buffer.AsMemory(length), cancel)
                : await _socket.ReceiveAsync(_buffer.AsMemory(), cancel); // too long already: what follows is thrown away
            if (part.MessageType == WebSocketMessageType.Close) return null;

            var tooLong = length >= _buffer.Length;
            length = tooLong ? length : length + part.Count;
            if (!part.EndOfMessage) continue;
            if (tooLong) return new(default, $"A message is at most {MaxMessageBytes} bytes.");
            return part.MessageType == WebSocketMessageType.Binary ? new(default, "Messages are text.") : Read(_buffer.AsMemory(0, length));
        }
    }

    /// <summary>Says goodbye with a code of RFC 6455 §7.4.1; does not wait long for the answer.</summary>
    public async Task CloseAsync(WebSocketCloseStatus status, string reason)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived) await _socket.CloseOutputAsync(status, reason, limit.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            _socket.Abort();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _sending.Dispose();

    private static SocketMessage Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new() { MaxDepth = 32, AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object ? new(document.RootElement.Clone(), null) : new(default, "A message is a JSON object.");
        }
        catch (JsonException)
        {
            return new(default, "This is not JSON.");
        }
    }
}

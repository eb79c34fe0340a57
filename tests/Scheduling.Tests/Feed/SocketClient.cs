using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Modular.Testing.OpenApi;

namespace Scheduling.Tests.Feed;

/// <summary>A client of the socket.</summary>
internal sealed class SocketClient : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _limit = new(Patience.Of(30));

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public static async Task<SocketClient> OpenAsync(TestNode node, string? token, params (string Name, string Value)[] headers)
    {
        var client = new SocketClient();
        if (token is not null) client._socket.Options.SetRequestHeader("Authorization", "Bearer " + token);
        foreach (var (name, value) in headers) client._socket.Options.SetRequestHeader(name, value);
        client._socket.Options.CollectHttpResponseDetails = true;
        await client._socket.ConnectAsync(new UriBuilder(node.Address) { Scheme = "ws", Path = "/api/v1/scheduling/socket" }.Uri, client._limit.Token);
        return client;
    }

    public Task SendAsync(object message) => SendAsync(JsonSerializer.Serialize(message));

    public Task SendAsync(string text, WebSocketMessageType type = WebSocketMessageType.Text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), type, true, _limit.Token);

    /// <summary>The next message; null when the server closed.</summary>
    public async Task<JsonElement?> NextAsync()
    {
        using var text = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, _limit.Token);
            if (part.MessageType == WebSocketMessageType.Close) return null;

            text.Write(buffer, 0, part.Count);
            if (!part.EndOfMessage) continue;

            var message = JsonElement.Parse(text.ToArray());
            FeedContract.Verify("schedulingSocket", message.GetProperty("type").GetString()!, message);
            return message;
        }
    }

    /// <summary>The next message of a type; what comes before is left out.</summary>
    public async Task<JsonElement> NextAsync(string type)
    {
        while (await NextAsync() is { } message)
            if (message.GetProperty("type").GetString() == type) return message;
        throw new InvalidOperationException($"Closed with {CloseStatus} before a {type} came.");
    }

    public void Dispose()
    {
        _socket.Dispose();
        _limit.Dispose();
    }
}

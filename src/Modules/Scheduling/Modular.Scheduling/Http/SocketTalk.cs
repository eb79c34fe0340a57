using System.Net.WebSockets;
using Microsoft.Extensions.Hosting;
using Modular.Platform.Http.Sockets;
using Modular.Platform.UseCases;
using Modular.Scheduling.Application;

namespace Modular.Scheduling.Http;

/// <summary>One conversation over the socket: tells what happens, answers what is asked. Described in docs/api/asyncapi.json.</summary>
internal sealed class SocketTalk(JsonSocket socket, JobWatching watching, SocketDesk desk, SocketSeats seats, UseCaseContext context, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken gone)
    {
        using var seat = seats.Take(context.Caller.Key);
        if (seat is null || !watching.TryBegin(out var reader))
        {
            await socket.CloseAsync(SocketSeats.TooMany, "too many connections");
            return;
        }

        using var _ = reader;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(gone, lifetime.ApplicationStopping);
        using var deaf = CancellationTokenSource.CreateLinkedTokenSource(gone);
        try
        {
            await socket.SendAsync(SocketDesk.Welcome(), gone);
            var hearing = HearAsync(deaf.Token);
            await Task.WhenAny(TellAsync(reader, end.Token, gone), hearing);
            await end.CancelAsync();
            await SayGoodbyeAsync();
            await Task.WhenAny(hearing, Task.Delay(Farewell, gone)); // to stop receiving is to break off, before the client has read the goodbye
            await deaf.CancelAsync();
            await hearing;
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException)
        {
            // The client has gone or does not read.
        }
    }

    private Task SayGoodbyeAsync() => lifetime.ApplicationStopping.IsCancellationRequested
        ? socket.CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "shutdown")
        : socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "connect again");

    private async Task TellAsync(IJobFeedReader reader, CancellationToken end, CancellationToken gone)
    {
        await foreach (var told in watching.ReadAsync(reader, end))
            if (SocketDesk.Told(told) is { } message) await socket.SendAsync<object>(message, gone);
    }

    private async Task HearAsync(CancellationToken cancel)
    {
        while (await socket.ReceiveAsync(cancel) is { } heard) await socket.SendAsync(await desk.AnswerAsync(heard, cancel), cancel);
    }
}

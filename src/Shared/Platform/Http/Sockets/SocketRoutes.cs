using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;

namespace Modular.Platform.Http.Sockets;

/// <summary>Maps WebSockets. Browsers send cookies along to any site's socket, so one by cookie has to come from our own origin.</summary>
public static class SocketRoutes
{
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PongWithin = TimeSpan.FromSeconds(5);

    private static readonly Error Expected = new(ErrorKind.Malformed, "socket.expected", "This address speaks WebSocket (RFC 6455) only.", "Upgrade");
    private static readonly Error OtherOrigin = new(ErrorKind.Forbidden, "socket.other_origin", "This socket was opened by another site.", "Origin");

    /// <summary>Maps a socket; it ends when <paramref name="talk"/> does. Described in AsyncAPI, not in OpenAPI.</summary>
    public static IEndpointConventionBuilder MapSocket(this IEndpointRouteBuilder routes, string pattern, Permission permission, Func<HttpContext, JsonSocket, Task> talk) =>
        routes.MapGet(pattern, (HttpContext context) => TalkAsync(context, talk)).RequirePermission(permission).ExcludeFromDescription();

    private static async Task TalkAsync(HttpContext context, Func<HttpContext, JsonSocket, Task> talk)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await ProblemWriter.WriteAsync(context, Expected);
            return;
        }

        if (context.User is CallerPrincipal { ByCookie: true } && !CsrfTokens.IsSameOrigin(context.Request))
        {
            await ProblemWriter.WriteAsync(context, OtherOrigin);
            return;
        }

        using var accepted = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = PingEvery, KeepAliveTimeout = PongWithin });
        using var socket = new JsonSocket(accepted, context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
        await talk(context, socket);
    }
}

using System.Net.WebSockets;
using Scheduling.Tests.Engine;

namespace Scheduling.Tests.Feed;

public sealed class SocketTests(TestHost host)
{
    private readonly Workshop _workshop = new();

    [Fact]
    public async Task It_says_welcome_and_answers_with_the_ids_of_the_requests()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var socket = await SocketClient.OpenAsync(host.Node, admin.AccessToken);

        var welcome = await socket.NextAsync("welcome");
        Assert.Equal(32, welcome.GetProperty("serverId").GetString()!.Length);
        Assert.Contains("resync", welcome.GetProperty("capabilities").EnumerateArray().Select(c => c.GetString()));

        await socket.SendAsync(new { type = "ping", requestId = "p1" });
        Assert.Equal("p1", (await socket.NextAsync("pong")).GetProperty("requestId").GetString());
        await socket.SendAsync(new { type = "resync", scope = "all", requestId = "r1" });
        var data = await socket.NextAsync("resyncData");
        Assert.Equal(("r1", "all"), (data.GetProperty("requestId").GetString(), data.GetProperty("scope").GetString()));
        Assert.True(data.GetProperty("stats").GetProperty("jobs").GetProperty("running").GetInt64() >= 0);
    }

    [Theory]
    [InlineData("not json", "PARSE_ERROR")]
    [InlineData("[1]", "PARSE_ERROR")]
    [InlineData("""{"type":"ping","type":"ping"}""", "PARSE_ERROR")]
    [InlineData("""{"type":"dance"}""", "UNKNOWN_MESSAGE_TYPE")]
    [InlineData("""{"typ":"ping"}""", "UNKNOWN_MESSAGE_TYPE")]
    [InlineData("""{"type":7}""", "UNKNOWN_MESSAGE_TYPE")]
    [InlineData("""{"type":"resync","scope":"everything"}""", "HANDLER_ERROR")]
    [InlineData("""{"type":"startLibraryScan","libraryId":1}""", "LIBRARY_NOT_FOUND")]
    [InlineData("""{"type":"cancelLibraryScan","libraryId":1}""", "LIBRARY_NOT_FOUND")]
    public async Task What_it_does_not_understand_is_an_error_and_the_conversation_goes_on(string message, string code)
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var socket = await SocketClient.OpenAsync(host.Node, admin.AccessToken);

        await socket.SendAsync(message);
        Assert.Equal(code, (await socket.NextAsync("error")).GetProperty("code").GetString());
        await socket.SendAsync(new { type = "ping" });
        await socket.NextAsync("pong");
    }

    [Fact]
    public async Task Messages_that_are_too_long_or_no_text_are_errors_too()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var socket = await SocketClient.OpenAsync(host.Node, admin.AccessToken);

        await socket.SendAsync($$"""{"type":"ping","requestId":"{{new string('x', 100_000)}}"}""");
        Assert.Equal("PARSE_ERROR", (await socket.NextAsync("error")).GetProperty("code").GetString());
        await socket.SendAsync("""{"type":"ping"}""", WebSocketMessageType.Binary);
        Assert.Equal("PARSE_ERROR", (await socket.NextAsync("error")).GetProperty("code").GetString());
        await socket.SendAsync(new { type = "ping" });
        await socket.NextAsync("pong");
    }

    [Fact]
    public async Task It_tells_where_jobs_stand_and_how_many_wait()
    {
        await using var node = await _workshop.OpenAsync(host);
        using var admin = await node.Node.SignedInAsync(Role.Admin);
        using var socket = await SocketClient.OpenAsync(node.Node, admin.AccessToken);
        await socket.NextAsync("welcome");
        await Task.Delay(200);

        var job = await node.EnqueueAsync("one");
        var statuses = new List<string?>();
        while (statuses.Count < 3)
        {
            var status = await socket.NextAsync("jobStatus");
            if (status.GetProperty("jobId").GetInt64() == job.Id) statuses.Add(status.GetProperty("status").GetString());
        }

        Assert.Equal(["available", "running", "completed"], statuses);
        await socket.NextAsync("jobQueueStats");
    }

    [Fact]
    public async Task An_eleventh_of_one_person_is_sent_away_and_there_is_room_again_when_one_leaves()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var sockets = new List<SocketClient>();
        for (var n = 0; n < 10; n++)
        {
            sockets.Add(await SocketClient.OpenAsync(host.Node, admin.AccessToken));
            await sockets[^1].NextAsync("welcome");
        }

        using var eleventh = await SocketClient.OpenAsync(host.Node, admin.AccessToken);
        Assert.Null(await eleventh.NextAsync());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, eleventh.CloseStatus);

        foreach (var socket in sockets) socket.Dispose();
        await Task.Delay(300);
        using var again = await SocketClient.OpenAsync(host.Node, admin.AccessToken);
        await again.NextAsync("welcome");
    }

    [Fact]
    public async Task A_node_that_stops_says_so()
    {
        var node = await _workshop.OpenAsync(host, shared: host.Database);
        using var admin = await host.SignedInAsync(Role.Admin);
        using var socket = await SocketClient.OpenAsync(node.Node, admin.AccessToken);
        await socket.NextAsync("welcome");

        var stopping = node.DisposeAsync();
        while (await socket.NextAsync() is not null) { }

        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, socket.CloseStatus);
        await stopping;
    }

    [Fact]
    public async Task Only_admins_are_let_in_and_no_other_site_with_a_cookie()
    {
        using var user = await host.SignedInAsync();
        Assert.Contains("403", (await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(host.Node, user.AccessToken))).Message, StringComparison.Ordinal);
        Assert.Contains("401", (await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(host.Node, null))).Message, StringComparison.Ordinal);

        using var admin = await host.SignedInAsync(Role.Admin);
        using var plain = new HttpClient { BaseAddress = host.Node.Address, DefaultRequestHeaders = { Authorization = new("Bearer", admin.AccessToken) } };
        Assert.Contains("\"socket.expected\"", await (await plain.GetAsync("/api/v1/scheduling/socket")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var client = host.Client();
        var signedIn = await client.PostAsync("/api/v1/accounts/login", new { login = admin.Username, password = admin.Password, session = "cookie" });
        var cookie = signedIn.Expect(200).Header("Set-Cookie")!.Split(", ").Single(c => c.StartsWith("modular_session=", StringComparison.Ordinal)).Split(';')[0];
        using (await SocketClient.OpenAsync(host.Node, null, ("Cookie", cookie), ("Origin", host.Node.Address.GetLeftPart(UriPartial.Authority)))) { }
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(host.Node, null, ("Cookie", cookie), ("Origin", "https://elsewhere.example")));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }
}

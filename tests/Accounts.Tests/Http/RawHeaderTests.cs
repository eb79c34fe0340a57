using System.Net.Sockets;
using System.Text;

namespace Accounts.Tests.Http;

/// <summary>Headers that no client library would send.</summary>
public sealed class RawHeaderTests(TestHost host)
{
    public static TheoryData<string, string> Odd => new()
    {
        { "HTTP/1.1 400", "mk_\0" },
        { "HTTP/1.1 400", "mk_\u00ff\u00fe" },
        { "HTTP/1.1 431", "mk_" + new string('A', 100_000) },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task A_key_that_is_no_text_or_far_too_long_is_the_caller_s_fault(string expected, string key)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(host.Node.Address.Host, host.Node.Address.Port);
        var stream = socket.GetStream();
        var answer = new byte[12];

        await stream.WriteAsync(Encoding.Latin1.GetBytes($"GET {Keys.Me} HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: {key}\r\n\r\n"));
        await stream.ReadExactlyAsync(answer);

        Assert.Equal(expected, Encoding.ASCII.GetString(answer));
    }
}

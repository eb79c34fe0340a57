using System.Net;
using Modular.Platform;
using Modular.Platform.Http;

namespace Platform.Tests.Http;

public sealed class KnownProxyTests
{
    [Theory]
    [InlineData("10.0.0.7", "10.0.0.7", "10.0.0.8")]
    [InlineData("10.0.0.0/8", "10.200.3.4", "11.0.0.1")]
    [InlineData("2001:db8::7", "2001:db8::7", "2001:db8::8")]
    [InlineData("2001:db8::/32", "2001:db8:1::1", "2001:db9::1")]
    public void An_address_is_one_proxy_and_a_network_many(string entry, string proxy, string other)
    {
        var network = KnownProxy.Parse(entry);

        Assert.True(network.Contains(IPAddress.Parse(proxy)));
        Assert.False(network.Contains(IPAddress.Parse(other)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("proxy.example.org")]
    [InlineData("10")]
    [InlineData("10.0.0")]
    [InlineData("010.0.0.7")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/8,10.1.0.1")]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    public void Anything_else_stops_the_start_and_is_named(string entry) =>
        Assert.Contains($"\"{entry}\"", Assert.Throws<StartupException>(() => KnownProxy.Parse(entry)).Message, StringComparison.Ordinal);
}

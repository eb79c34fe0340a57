using System.Net;
using System.Net.Sockets;

namespace Modular.Platform.RateLimits;

/// <summary>Who shares an allowance.</summary>
internal static class LimitedCaller
{
    private const int SiteBytes = 8; // a /64, which is what one subscriber is given at least

    /// <summary>The caller as they came: a user, a key of theirs, or somebody's address.</summary>
    public static string Of(Caller caller, string? address) => caller.UserId is null ? Of(address) : caller.Key;

    /// <summary>The person, over all sessions and keys; without one, the address.</summary>
    public static string Person(Caller caller, string? address) => caller.UserId is { } id ? "user:" + id.ToString("N") : Of(address);

    /// <summary>Addresses of one IPv6 network are one caller, who could take 2⁶⁴ of them; IPv4 within IPv6 is IPv4.</summary>
    public static string Of(string? address) => "address:" + (IPAddress.TryParse(address, out var parsed) ? Shared(parsed) : address);

    private static string Shared(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(SiteBytes).Clear();
        return new IPAddress(bytes) + "/64";
    }
}

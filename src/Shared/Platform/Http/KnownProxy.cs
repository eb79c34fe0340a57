using System.Net;
using System.Net.Sockets;

namespace Modular.Platform.Http;

/// <summary>Reads an entry of <c>Modular:KnownProxies</c>: an address, or a network of them.</summary>
internal static class KnownProxy
{
    /// <exception cref="StartupException">It is neither. A network of all addresses is none: everybody would be a proxy.</exception>
    public static IPNetwork Parse(string text)
    {
        if (IPNetwork.TryParse(text, out var network) && network.PrefixLength > 0) return network;
        if (IPAddress.TryParse(text, out var address) && IsWrittenOut(address, text)) return new(address, address.GetAddressBytes().Length * 8);

        throw new StartupException($"Modular:KnownProxies: \"{text}\" is neither an address (10.0.0.7) nor a network of some (10.0.0.0/8).");
    }

    /// <summary>"10" is 0.0.0.10 to the parser, and hardly what was meant.</summary>
    private static bool IsWrittenOut(IPAddress address, string text) => address.AddressFamily == AddressFamily.InterNetworkV6 || address.ToString() == text;
}

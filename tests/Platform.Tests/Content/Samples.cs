using System.Security.Cryptography;
using System.Text;
using Modular.Kernel;

namespace Platform.Tests.Content;

/// <summary>Files that are what they say by their first bytes.</summary>
internal static class Samples
{
    private static ReadOnlySpan<byte> PngHead => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    /// <summary>A picture that no other test has.</summary>
    public static byte[] Png(int bytes = 1000) => [.. PngHead, .. RandomNumberGenerator.GetBytes(bytes - PngHead.Length)];

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static ContentHash HashOf(byte[] bytes) => ContentHash.Of(SHA256.HashData(bytes));
}

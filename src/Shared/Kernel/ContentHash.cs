using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Modular.Kernel;

/// <summary>The SHA-256 of a file's bytes, which names them wherever they are kept: 64 hexadecimal digits in lower case.</summary>
[JsonConverter(typeof(ContentHashJson))]
public sealed record ContentHash
{
    private const int Bytes = 32;

    private readonly string _hex;

    private ContentHash(string hex) => _hex = hex;

    /// <summary>Reads the one spelling there is; false for anything else, so that no path is ever made of it.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ContentHash? hash)
    {
        hash = text is { Length: Bytes * 2 } && text.All(char.IsAsciiHexDigitLower) ? new(text) : null;
        return hash is not null;
    }

    /// <summary>The hash of these 32 bytes, as they come from SHA-256 and from the database.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> digest) =>
        digest.Length == Bytes ? new(Convert.ToHexStringLower(digest)) : throw new ArgumentException("A SHA-256 has 32 bytes.", nameof(digest));

    /// <summary>The 32 bytes, for the database.</summary>
    public byte[] ToBytes() => Convert.FromHexString(_hex);

    /// <inheritdoc/>
    public override string ToString() => _hex;
}

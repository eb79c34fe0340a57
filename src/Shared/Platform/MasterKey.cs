using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Modular.Platform;

/// <summary>
/// The one secret of an installation (<c>Modular:MasterKey</c>, at least 32 bytes as base64). Every use derives a key of its own (HKDF, RFC 5869),
/// so that none gives away another.
/// </summary>
public sealed class MasterKey
{
    private const int MinBytes = 32;

    private readonly byte[] _key;
    private readonly ConcurrentDictionary<string, byte[]> _derived = new(StringComparer.Ordinal);

    private MasterKey(byte[] key) => _key = key;

    /// <summary>Reads a configured key; refuses to start with one that is short or no base64.</summary>
    /// <exception cref="StartupException">The key is not usable.</exception>
    public static MasterKey Parse(string text)
    {
        var buffer = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, buffer, out var length) || length < MinBytes)
            throw new StartupException($"Modular:MasterKey must be at least {MinBytes} bytes as base64, for example the output of: openssl rand -base64 32");

        return new(buffer[..length]);
    }

    /// <summary>The 32-byte key for one purpose.</summary>
    public byte[] For(string purpose) => _derived.GetOrAdd(purpose,
        static (p, key) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: Encoding.UTF8.GetBytes("modular/" + p)), _key);

    /// <summary>Encrypts a small secret for storing (AES-256-GCM; nonce and tag before the text).</summary>
    public byte[] Protect(string purpose, ReadOnlySpan<byte> secret)
    {
        var sealedBytes = new byte[NonceBytes + TagBytes + secret.Length];
        var nonce = sealedBytes.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);

        using var aes = new AesGcm(For(purpose), TagBytes);
        aes.Encrypt(nonce, secret, sealedBytes.AsSpan(NonceBytes + TagBytes), sealedBytes.AsSpan(NonceBytes, TagBytes));
        return sealedBytes;
    }

    /// <summary>Decrypts what <see cref="Protect"/> made.</summary>
    /// <exception cref="CryptographicException">Another key, or the bytes were changed.</exception>
    public byte[] Unprotect(string purpose, ReadOnlySpan<byte> sealedBytes)
    {
        if (sealedBytes.Length < NonceBytes + TagBytes) throw new CryptographicException("Too short.");

        var secret = new byte[sealedBytes.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(For(purpose), TagBytes);
        aes.Decrypt(sealedBytes[..NonceBytes], sealedBytes[(NonceBytes + TagBytes)..], sealedBytes.Slice(NonceBytes, TagBytes), secret);
        return secret;
    }

    private const int NonceBytes = 12;
    private const int TagBytes = 16;
}

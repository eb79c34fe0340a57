using System.Buffers.Text;
using System.Security.Cryptography;
using Modular.Platform;

namespace Modular.Accounts.Application;

/// <summary>
/// How a secret that we hand out is written: an id, 32 random bytes and a keyed checksum. The database holds only a hash of the random part. The checksum
/// tells a made-up secret without a query, and its purpose keeps one kind of secret from passing for another.
/// </summary>
internal sealed class SecretText(MasterKey master, string purpose)
{
    private const int IdBytes = 16;
    private const int SecretBytes = 32;
    private const int SumBytes = 16;
    private const int SignedBytes = IdBytes + SecretBytes;
    private const int AllBytes = SignedBytes + SumBytes;

    private static readonly int TextLength = Base64Url.GetEncodedLength(AllBytes);

    public (string Text, byte[] Hash) New(Guid id)
    {
        var bytes = new byte[AllBytes];
        id.TryWriteBytes(bytes);
        RandomNumberGenerator.Fill(bytes.AsSpan(IdBytes, SecretBytes));
        Sum(bytes).CopyTo(bytes.AsSpan(SignedBytes));
        return (Base64Url.EncodeToString(bytes), HashOf(bytes));
    }

    /// <summary>Null for what this installation has never issued for this purpose.</summary>
    public (Guid Id, byte[] Hash)? Read(ReadOnlySpan<char> text)
    {
        if (text.Length != TextLength || !Base64Url.IsValid(text, out var length) || length != AllBytes) return null;

        var bytes = Base64Url.DecodeFromChars(text);
        if (!CryptographicOperations.FixedTimeEquals(Sum(bytes), bytes.AsSpan(SignedBytes))) return null;
        return (new Guid(bytes.AsSpan(0, IdBytes)), HashOf(bytes));
    }

    private ReadOnlySpan<byte> Sum(byte[] token) => HMACSHA256.HashData(master.For(purpose), token.AsSpan(0, SignedBytes)).AsSpan(0, SumBytes);

    private static byte[] HashOf(byte[] token) => SHA256.HashData(token.AsSpan(IdBytes, SecretBytes));
}

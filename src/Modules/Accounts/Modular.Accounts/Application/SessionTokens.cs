using System.Buffers.Text;
using System.Security.Cryptography;
using Modular.Platform;

namespace Modular.Accounts.Application;

/// <summary>
/// Refresh tokens and session cookies: the session's id, 32 random bytes and a keyed checksum. The database holds only a hash of the
/// random part. The checksum tells a made-up token without a query, and says that one which is not the latest was issued once.
/// </summary>
internal sealed class SessionTokens(MasterKey master)
{
    private const int IdBytes = 16;
    private const int SecretBytes = 32;
    private const int SumBytes = 16;
    private const int SignedBytes = IdBytes + SecretBytes;
    private const int AllBytes = SignedBytes + SumBytes;

    private static readonly int TextLength = Base64Url.GetEncodedLength(AllBytes);

    public SessionToken New(Guid sessionId)
    {
        var bytes = new byte[AllBytes];
        sessionId.TryWriteBytes(bytes);
        RandomNumberGenerator.Fill(bytes.AsSpan(IdBytes, SecretBytes));
        Sum(bytes).CopyTo(bytes.AsSpan(SignedBytes));
        return new(sessionId, Base64Url.EncodeToString(bytes), HashOf(bytes));
    }

    /// <summary>Null for what this installation has never issued.</summary>
    public SessionToken? Read(string? text)
    {
        if (text is null || text.Length != TextLength || !Base64Url.IsValid(text, out var length) || length != AllBytes) return null;

        var bytes = Base64Url.DecodeFromChars(text);
        if (!CryptographicOperations.FixedTimeEquals(Sum(bytes), bytes.AsSpan(SignedBytes))) return null;
        return new(new Guid(bytes.AsSpan(0, IdBytes)), text, HashOf(bytes));
    }

    private ReadOnlySpan<byte> Sum(byte[] token) => HMACSHA256.HashData(master.For("accounts/sessions"), token.AsSpan(0, SignedBytes)).AsSpan(0, SumBytes);

    private static byte[] HashOf(byte[] token) => SHA256.HashData(token.AsSpan(IdBytes, SecretBytes));
}

/// <summary>A session's token, which only its owner has, and the hash that we keep of it.</summary>
internal sealed record SessionToken(Guid SessionId, string Text, byte[] Hash)
{
    public override string ToString() => $"token of session {SessionId}";
}

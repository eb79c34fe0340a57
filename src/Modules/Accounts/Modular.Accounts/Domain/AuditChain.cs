using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Modular.Accounts.Domain;

/// <summary>
/// Binds each entry to its place and to all entries before it. The links are keyed: whoever can write to the database and does not have the key
/// can break the chain, but not make another one.
/// </summary>
internal sealed class AuditChain(byte[] key)
{
    public const int LinkBytes = HMACSHA256.HashSizeInBytes;

    /// <summary>Where the chain ends when this entry comes after <paramref name="head"/>.</summary>
    public AuditHead Next(AuditHead head, AuditEntry entry)
    {
        var seq = head.Seq + 1;
        var place = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(place, seq);
        return new(seq, HMACSHA256.HashData(key, (byte[])[.. head.Chain, .. place, .. AuditDigest.Of(entry)]));
    }
}

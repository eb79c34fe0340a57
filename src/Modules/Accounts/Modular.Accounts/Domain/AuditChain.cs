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

    /// <summary>The entry, sealed as the next after <paramref name="head"/>.</summary>
    public AuditEntry Seal(AuditHead head, AuditEntry entry) => entry with { Seq = head.Seq + 1, Chain = Link(head.Chain, head.Seq + 1, entry) };

    /// <summary>True when the entry was sealed as the next after <paramref name="head"/>, as it is now.</summary>
    public bool Follows(AuditHead head, AuditEntry entry) =>
        entry.Seq == head.Seq + 1 && CryptographicOperations.FixedTimeEquals(Link(head.Chain, head.Seq + 1, entry), entry.Chain);

    private byte[] Link(byte[] previous, long seq, AuditEntry entry)
    {
        var place = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(place, seq);
        return HMACSHA256.HashData(key, (byte[])[.. previous, .. place, .. AuditDigest.Of(entry)]);
    }
}

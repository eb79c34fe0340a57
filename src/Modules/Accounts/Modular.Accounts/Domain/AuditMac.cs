using System.Security.Cryptography;
using System.Text;

namespace Modular.Accounts.Domain;

/// <summary>
/// What only the product can write beside an entry: a keyed hash of everything in it but its place, made as it is written. So a row that somebody puts into the
/// table is told from ours, and a change is found that was made before the entry was sealed. The salt keeps an erased payload from being guessed.
/// </summary>
internal sealed class AuditMac(byte[] key)
{
    public byte[] Of(AuditEntry entry) => HMACSHA256.HashData(key, (byte[])[.. AuditDigest.OpenPartOf(entry), .. entry.Salt ?? [], .. Encoding.UTF8.GetBytes(entry.Payload ?? "")]);

    public bool Fits(AuditEntry entry) => Of(entry).AsSpan().SequenceEqual(entry.Mac);
}

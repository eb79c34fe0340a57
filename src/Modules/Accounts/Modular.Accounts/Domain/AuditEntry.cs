using System.Security.Cryptography;
using System.Text;

namespace Modular.Accounts.Domain;

/// <summary>
/// One line of the audit log. What names a person is in the payload, of which the chain holds a salted digest only: payload and salt can be erased
/// and the chain still proves that the entry was there, unchanged.
/// </summary>
internal sealed class AuditEntry
{
    private const int SaltBytes = 16;

    private AuditEntry() { }

    public long Id { get; private init; }
    public DateTimeOffset At { get; private init; }
    public string Action { get; private init; } = "";
    public Guid? ActorId { get; private init; }
    public Guid? SubjectId { get; private init; }
    public string? Target { get; private init; }

    /// <summary>JSON: from where, and what was so before and after. Null once it is erased.</summary>
    public string? Payload { get; private init; }

    public byte[]? Salt { get; private init; }
    public byte[] PayloadDigest { get; private init; } = [];

    /// <summary>The place in the chain; null until the entry is sealed.</summary>
    public long? Seq { get; private init; }

    public byte[]? Chain { get; private init; }

    public static AuditEntry Of(string action, Guid? actorId, Guid? subjectId, string? target, string payload, DateTimeOffset at)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new()
        {
            At = at,
            Action = action,
            ActorId = actorId,
            SubjectId = subjectId,
            Target = target,
            Payload = payload,
            Salt = salt,
            PayloadDigest = Digest(salt, payload),
        };
    }

    public static byte[] Digest(byte[] salt, string payload) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(payload)]);
}

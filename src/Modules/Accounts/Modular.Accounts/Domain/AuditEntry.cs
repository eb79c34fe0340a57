using System.Security.Cryptography;

namespace Modular.Accounts.Domain;

/// <summary>
/// One line of the audit log. What names a person is in the payload, of which the chain holds a salted hash only: payload and salt can be erased
/// and the chain still proves that the entry was there, unchanged.
/// </summary>
internal sealed record AuditEntry
{
    private const int SaltBytes = 16;

    public long Id { get; init; }
    public DateTimeOffset At { get; init; }
    public string Action { get; init; } = "";
    public Guid? ActorId { get; init; }
    public Guid? SubjectId { get; init; }
    public string? Target { get; init; }

    /// <summary>JSON: from where, and what was so before and after. Null once it is erased.</summary>
    public string? Payload { get; init; }

    public byte[]? Salt { get; init; }

    /// <summary>The product's own mark (<see cref="AuditMac"/>).</summary>
    public byte[] Mac { get; init; } = [];

    /// <summary>The place in the chain; null until the entry is sealed.</summary>
    public long? Seq { get; init; }

    public byte[]? Chain { get; init; }

    public static AuditEntry Of(AuditMac mac, string action, Guid? actorId, Guid? subjectId, string? target, string payload, DateTimeOffset at)
    {
        var entry = new AuditEntry
        {
            At = at,
            Action = action,
            ActorId = actorId,
            SubjectId = subjectId,
            Target = target,
            Payload = payload,
            Salt = RandomNumberGenerator.GetBytes(SaltBytes),
        };
        return entry with { Mac = mac.Of(entry) };
    }
}

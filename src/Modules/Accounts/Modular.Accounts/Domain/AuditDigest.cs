using System.Security.Cryptography;
using System.Text;

namespace Modular.Accounts.Domain;

/// <summary>What the chain knows of an entry: 32 bytes that change with anything in it.</summary>
internal static class AuditDigest
{
    /// <summary>Stands first, so that another form can follow one day and never be taken for this one.</summary>
    private const byte Form = 1;

    public static byte[] OfPayload(byte[] salt, string payload) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(payload)]);

    /// <summary>Of the open part and the payload's digest. Texts carry their length and what may be missing a flag, so no two entries read alike.</summary>
    public static byte[] Of(AuditEntry entry)
    {
        using var bytes = new MemoryStream(256);
        using var writer = new BinaryWriter(bytes);
        writer.Write(Form);
        writer.Write(entry.Id);
        writer.Write((entry.At - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
        writer.Write(entry.Action);
        Write(writer, entry.ActorId);
        Write(writer, entry.SubjectId);
        writer.Write(entry.Target is not null);
        writer.Write(entry.Target ?? "");
        writer.Write(entry.PayloadDigest.Length);
        writer.Write(entry.PayloadDigest);
        return SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static void Write(BinaryWriter writer, Guid? id)
    {
        writer.Write(id is not null);
        if (id is { } known) writer.Write(known.ToByteArray(bigEndian: true));
    }
}

using System.Security.Cryptography;

namespace Modular.Accounts.Domain;

/// <summary>What the chain knows of an entry: 32 bytes that change with anything in it.</summary>
internal static class AuditDigest
{
    /// <summary>Stands first, so that another form can follow one day and never be taken for this one.</summary>
    private const byte Form = 1;

    /// <summary>Of the id, the open part and the mark, in which the payload is.</summary>
    public static byte[] Of(AuditEntry entry) => SHA256.HashData([.. BitConverter.GetBytes(entry.Id), .. OpenPartOf(entry), .. entry.Mac]);

    /// <summary>What is never erased. Texts carry their length and what may be missing a flag, so no two entries read alike.</summary>
    public static byte[] OpenPartOf(AuditEntry entry)
    {
        using var bytes = new MemoryStream(128);
        using var writer = new BinaryWriter(bytes);
        writer.Write(Form);
        writer.Write((entry.At - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
        writer.Write(entry.Action);
        Write(writer, entry.ActorId);
        Write(writer, entry.SubjectId);
        writer.Write(entry.Target is not null);
        writer.Write(entry.Target ?? "");
        return bytes.ToArray();
    }

    private static void Write(BinaryWriter writer, Guid? id)
    {
        writer.Write(id is not null);
        if (id is { } known) writer.Write(known.ToByteArray(bigEndian: true));
    }
}

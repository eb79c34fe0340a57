using System.Security.Cryptography;

namespace Modular.Forums.Domain;

/// <summary>Which people talk in a branch of a topic: the authors from its outermost reply down to this one.</summary>
internal static class Conversation
{
    /// <summary>The most that are kept; in a longer branch the first ones stand for all.</summary>
    public const int MaxParticipants = 32;

    /// <summary>The participants of a reply below <paramref name="parent"/>'s, sorted.</summary>
    public static Guid[] With(Guid[] parent, Guid author) => parent.Length >= MaxParticipants || Array.BinarySearch(parent, author) >= 0 ? parent : [.. parent.Append(author).Order()];

    /// <summary>The same people in the same topic have the same id, whoever computes it: the first 16 bytes of the SHA-256 of the topic's id and the sorted people's.</summary>
    public static Guid IdOf(long topicId, ReadOnlySpan<Guid> participants)
    {
        var bytes = new byte[8 + 16 * participants.Length];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, topicId);
        for (var i = 0; i < participants.Length; i++) participants[i].TryWriteBytes(bytes.AsSpan(8 + 16 * i), bigEndian: true, out _);
        return new(SHA256.HashData(bytes).AsSpan(0, 16), bigEndian: true);
    }
}

using System.Buffers.Binary;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Application;

/// <summary>Which users an admin looks for.</summary>
/// <param name="Text">A part of the username, the address or the display name, ignoring case; null for all.</param>
/// <param name="Role">Who has this role; null for all.</param>
/// <param name="IsActive">Only open, or only closed accounts; null for both.</param>
internal sealed record UserFilter(string? Text, Role? Role, bool? IsActive)
{
    public const string Sort = "newest";
    public const int MaxTextLength = 100;

    public static Cursor PositionOf(User user)
    {
        var id = user.Id.ToByteArray(bigEndian: true);
        return Cursor.At(Sort, user.CreatedAt.UtcTicks, BinaryPrimitives.ReadInt64BigEndian(id), BinaryPrimitives.ReadInt64BigEndian(id.AsSpan(8)));
    }

    public static Guid IdAt(Cursor position)
    {
        var id = new byte[16];
        BinaryPrimitives.WriteInt64BigEndian(id, position[1]);
        BinaryPrimitives.WriteInt64BigEndian(id.AsSpan(8), position[2]);
        return new(id, bigEndian: true);
    }
}

using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using static Modular.Kernel.ErrorKind;

namespace Modular.Kernel;

/// <summary>
/// A keyset position: the order it belongs to and the sort values of the last item shown. Opaque to clients (base64url), but not secret:
/// whoever makes one up reads a page they could have reached anyway.
/// </summary>
public sealed class Cursor
{
    private const char Separator = '|';
    private const int MaxLength = 1000;

    private static readonly Error Bad = new(Invalid, "page.cursor_invalid", "This cursor is not one of this list and order. Start again without one.");

    private readonly long[] _values;

    private Cursor(string sort, long[] values)
    {
        Sort = sort;
        _values = values;
    }

    /// <summary>The order that the position belongs to.</summary>
    public string Sort { get; }

    /// <summary>All sort values.</summary>
    public IReadOnlyList<long> Values => _values;

    /// <summary>A position; <paramref name="values"/> are the sort values as whole numbers, the unique id last.</summary>
    public static Cursor At(string sort, params long[] values) => new(sort, values);

    /// <summary>A position in an order by one UUID alone.</summary>
    public static Cursor At(string sort, Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return At(sort, BinaryPrimitives.ReadInt64BigEndian(bytes), BinaryPrimitives.ReadInt64BigEndian(bytes[8..]));
    }

    /// <summary>The sort value at <paramref name="index"/>; 0 when there is none.</summary>
    public long this[int index] => index < _values.Length ? _values[index] : 0;

    /// <summary>The sort value at <paramref name="index"/> as a time, which was put in as its UTC ticks.</summary>
    public DateTimeOffset Time(int index) => new(Math.Clamp(this[index], DateTime.UnixEpoch.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);

    /// <summary>The UUID of an order by one.</summary>
    public Guid Uuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, this[0]);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], this[1]);
        return new(bytes, bigEndian: true);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; refuses anything else, and positions of another order.</summary>
    public static Result<Cursor> Parse(string text, string sort)
    {
        if (text.Length > MaxLength || !Base64Url.IsValid(text)) return Bad;

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Separator);
        if (parts[0] != sort || parts.Length < 2) return Bad;

        var values = new long[parts.Length - 1];
        for (var i = 0; i < values.Length; i++)
            if (!long.TryParse(parts[i + 1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out values[i])) return Bad;

        return new Cursor(sort, values);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Sort + Separator + string.Join(Separator, _values.Select(v => v.ToString(CultureInfo.InvariantCulture)))));
}

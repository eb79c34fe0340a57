using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>The compact form of a signed token (RFC 7515 §7.1): three strict base64url parts. Reading never throws.</summary>
internal sealed record Jwt(byte[] Header, byte[] Payload, byte[] Signed, byte[] Signature)
{
    public const int MaxLength = 8 * 1024;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // it ends up in base64url, not in HTML
        MaxDepth = 4,
    };

    /// <summary>Null unless the text has the form of a token.</summary>
    public static Jwt? Read(string text)
    {
        if (text.Length > MaxLength) return null;

        var parts = text.Split('.');
        if (parts.Length != 3 || Decode(parts[0]) is not { } header || Decode(parts[1]) is not { } payload || Decode(parts[2]) is not { } signature) return null;
        return new(header, payload, Encoding.ASCII.GetBytes(text, 0, parts[0].Length + 1 + parts[1].Length), signature);
    }

    public static string Write<THeader, TClaims>(THeader header, TClaims claims, SigningKey key)
    {
        var signed = Encode(header) + "." + Encode(claims);
        return signed + "." + Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(signed)));
    }

    /// <summary>A part as an object: no member twice, none missing, every type right. Null otherwise.</summary>
    public static T? Parse<T>(byte[] part) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(part, Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Encode<T>(T part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part, Strict));

    /// <summary>No padding, no white space, no stray bits: one text for each value.</summary>
    private static byte[]? Decode(string part)
    {
        if (!Base64Url.IsValid(part)) return null;

        var bytes = Base64Url.DecodeFromChars(part);
        return string.Equals(Base64Url.EncodeToString(bytes), part, StringComparison.Ordinal) ? bytes : null;
    }
}

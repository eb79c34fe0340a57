namespace Modular.Platform.Content.Types;

/// <summary>How files of each type begin.</summary>
internal static class Magic
{
    private const int BrandAt = 8;

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    private static ReadOnlySpan<byte> Jpeg => [0xff, 0xd8, 0xff];

    private static ReadOnlySpan<byte> Matroska => [0x1a, 0x45, 0xdf, 0xa3];

    private static ReadOnlySpan<byte> Gzip => [0x1f, 0x8b, 0x08];

    public static bool IsPng(ReadOnlySpan<byte> head) => head.StartsWith(Png);

    public static bool IsJpeg(ReadOnlySpan<byte> head) => head.StartsWith(Jpeg);

    public static bool IsGif(ReadOnlySpan<byte> head) => head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8);

    public static bool IsWebp(ReadOnlySpan<byte> head) => IsRiff(head, "WEBP"u8);

    public static bool IsWav(ReadOnlySpan<byte> head) => IsRiff(head, "WAVE"u8);

    public static bool IsAvif(ReadOnlySpan<byte> head) => HasBrand(head, "avif"u8) || HasBrand(head, "avis"u8);

    public static bool IsM4a(ReadOnlySpan<byte> head) => HasBrand(head, "M4A "u8) || HasBrand(head, "M4B "u8);

    public static bool IsMp4(ReadOnlySpan<byte> head) => HasBrand(head, "iso"u8) || HasBrand(head, "mp4"u8) || HasBrand(head, "avc1"u8) || HasBrand(head, "M4V"u8) || HasBrand(head, "dash"u8);

    /// <summary>The document type stands within the first element; other kinds of Matroska are none that browsers play.</summary>
    public static bool IsWebm(ReadOnlySpan<byte> head) => head.StartsWith(Matroska) && head[..Math.Min(head.Length, 64)].IndexOf("webm"u8) > 0;

    /// <summary>A tag, or the first frame of layer III without one.</summary>
    public static bool IsMp3(ReadOnlySpan<byte> head) => head.StartsWith("ID3"u8) || head is [0xff, 0xfb or 0xfa or 0xf3 or 0xf2, ..];

    public static bool IsOgg(ReadOnlySpan<byte> head) => head.StartsWith("OggS"u8);

    public static bool IsFlac(ReadOnlySpan<byte> head) => head.StartsWith("fLaC"u8);

    public static bool IsPdf(ReadOnlySpan<byte> head) => head.StartsWith("%PDF-"u8);

    public static bool IsZip(ReadOnlySpan<byte> head) => head is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    public static bool IsGzip(ReadOnlySpan<byte> head) => head.StartsWith(Gzip);

    private static bool IsRiff(ReadOnlySpan<byte> head, ReadOnlySpan<byte> form) => head.StartsWith("RIFF"u8) && head.Length >= 12 && head[BrandAt..].StartsWith(form);

    private static bool HasBrand(ReadOnlySpan<byte> head, ReadOnlySpan<byte> brand) => head.Length >= 12 && head[4..].StartsWith("ftyp"u8) && head[BrandAt..].StartsWith(brand);
}

namespace Modular.Platform.Content.Types;

/// <summary>The types there are. What matches none of them is of no type; nothing that browsers run (HTML, SVG) is one.</summary>
internal static class ContentTypes
{
    /// <summary>How many first bytes are looked at.</summary>
    public const int HeadBytes = 4096;

    /// <summary>The first that matches counts, so text, which much could be, is the last.</summary>
    public static readonly IReadOnlyList<ContentType> All =
    [
        new("image/png", ".png", Magic.IsPng) { IsShown = true },
        new("image/jpeg", ".jpg", Magic.IsJpeg) { IsShown = true, AlsoNamed = [".jpeg", ".jpe", ".jfif"], AlsoDeclared = ["image/jpg", "image/pjpeg"] },
        new("image/gif", ".gif", Magic.IsGif) { IsShown = true },
        new("image/webp", ".webp", Magic.IsWebp) { IsShown = true },
        new("image/avif", ".avif", Magic.IsAvif) { IsShown = true },
        new("audio/mp4", ".m4a", Magic.IsM4a) { IsShown = true, AlsoDeclared = ["audio/x-m4a", "audio/m4a"] },
        new("video/mp4", ".mp4", Magic.IsMp4) { IsShown = true, AlsoNamed = [".m4v"], AlsoDeclared = ["video/x-m4v"] },
        new("video/webm", ".webm", Magic.IsWebm) { IsShown = true, AlsoDeclared = ["audio/webm"] },
        new("audio/mpeg", ".mp3", Magic.IsMp3) { IsShown = true, AlsoDeclared = ["audio/mp3"] },
        new("audio/ogg", ".ogg", Magic.IsOgg) { IsShown = true, AlsoNamed = [".oga", ".opus"], AlsoDeclared = ["application/ogg", "audio/opus"] },
        new("audio/wav", ".wav", Magic.IsWav) { IsShown = true, AlsoDeclared = ["audio/x-wav", "audio/wave", "audio/vnd.wave"] },
        new("audio/flac", ".flac", Magic.IsFlac) { IsShown = true, AlsoDeclared = ["audio/x-flac"] },
        new("application/pdf", ".pdf", Magic.IsPdf),
        new("application/zip", ".zip", Magic.IsZip)
        {
            AlsoNamed = [".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".epub"],
            AlsoDeclared = ["application/x-zip-compressed", "application/vnd.openxmlformats-officedocument.", "application/vnd.oasis.opendocument.", "application/epub+zip"],
        },
        new("application/gzip", ".gz", Magic.IsGzip) { AlsoNamed = [".tgz"], AlsoDeclared = ["application/x-gzip"] },
        new("text/plain", ".txt", PlainText.IsText) { AlsoNamed = [".md", ".csv", ".log", ".json"], AlsoDeclared = ["text/markdown", "text/csv", "application/json", "text/x-log"] },
    ];

    /// <summary>What is taken unless configuration says otherwise.</summary>
    public static readonly IReadOnlyList<string> Usual = ["image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "application/zip", "text/plain"];

    public static ContentType? Of(ReadOnlySpan<byte> head)
    {
        foreach (var type in All)
            if (type.Matches(head)) return type;
        return null;
    }

    public static ContentType? Named(string mediaType) => All.FirstOrDefault(type => type.MediaType == mediaType);
}

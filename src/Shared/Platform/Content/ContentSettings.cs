using Modular.Platform.Content.Types;

namespace Modular.Platform.Content;

/// <summary><c>Modular:Content</c>.</summary>
internal sealed record ContentSettings
{
    public const string Section = "Modular:Content";
    public const string Rules = "Modular:Content: MaxBytes is 1 to 10 GiB, GraceHours 1 to 8760, VerifyBytesPerSecond at least 65536.";

    private const long TenGibibytes = 10L << 30;

    /// <summary>The folder, on a volume that all nodes share; where it is not set, one for each database in <c>content</c> of the data folder.</summary>
    public string? Folder { get; init; }

    /// <summary>The largest file, in bytes.</summary>
    public long MaxBytes { get; init; } = 25 * 1024 * 1024;

    /// <summary>The media types that are taken, of those that can be told by their bytes.</summary>
    public string[]? AllowedTypes { get; init; }

    /// <summary>How long what nobody holds is kept: uploads on their way into a post, and what was let go of by mistake.</summary>
    public int GraceHours { get; init; } = 24;

    /// <summary>How fast the weekly check reads, so that people do not notice.</summary>
    public long VerifyBytesPerSecond { get; init; } = 50 * 1024 * 1024;

    public TimeSpan Grace => TimeSpan.FromHours(GraceHours);

    public IReadOnlyList<string> Allowed => AllowedTypes is { Length: > 0 } chosen ? chosen : ContentTypes.Usual;

    public bool IsPossible => MaxBytes is >= 1 and <= TenGibibytes && GraceHours is >= 1 and <= 8760 && VerifyBytesPerSecond >= 65536;

    /// <summary>Types that nobody could tell, and so could never come.</summary>
    public IEnumerable<string> Unknown => Allowed.Where(type => ContentTypes.Named(type) is null);
}

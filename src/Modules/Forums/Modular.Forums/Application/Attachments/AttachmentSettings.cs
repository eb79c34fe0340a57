namespace Modular.Forums.Application.Attachments;

/// <summary><c>Modular:Forums:Attachments</c>.</summary>
internal sealed record AttachmentSettings
{
    public const string Section = "Modular:Forums:Attachments";
    public const string Rules = "Modular:Forums:Attachments: MaxBytes is 1 byte to 1 GiB, BytesPerDay and BytesPerPerson at least MaxBytes, PendingHours 1 to 720.";

    private static readonly string[] Usual = ["image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "application/zip", "text/plain"];

    /// <summary>The largest file; <c>Modular:Content:MaxBytes</c> is never exceeded either.</summary>
    public long MaxBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>What is taken, by its bytes, of what <c>Modular:Content:AllowedTypes</c> lets in.</summary>
    public string[]? AllowedTypes { get; init; }

    /// <summary>How much one person may send in 24 hours.</summary>
    public long BytesPerDay { get; init; } = 100 * 1024 * 1024;

    /// <summary>How much of one person is kept.</summary>
    public long BytesPerPerson { get; init; } = 1024 * 1024 * 1024;

    /// <summary>How long a file is kept that no post names.</summary>
    public int PendingHours { get; init; } = 24;

    public IReadOnlyList<string> Allowed => AllowedTypes is { Length: > 0 } chosen ? chosen : Usual;

    public bool IsValid => MaxBytes is >= 1 and <= 1024 * 1024 * 1024 && BytesPerDay >= MaxBytes && BytesPerPerson >= MaxBytes && PendingHours is >= 1 and <= 720;
}

namespace Modular.Forums.Infrastructure.Pages;

/// <summary><c>Modular:Forums:PageCache</c>.</summary>
internal sealed record PageCacheSettings
{
    public const string Section = "Modular:Forums:PageCache";

    /// <summary>Pages at most; 0 for none.</summary>
    public int MaxPages { get; init; } = 1000;

    /// <summary>Megabytes at most, as far as texts go.</summary>
    public int MaxMegabytes { get; init; } = 64;

    /// <summary>How many of the most viewed topics are read when the node starts.</summary>
    public int WarmTopics { get; init; } = 20;

    /// <summary>First pages of lists at most; 0 for none.</summary>
    public int MaxLists { get; init; } = 200;

    public bool IsValid => MaxPages is >= 0 and <= 1_000_000 && MaxLists is >= 0 and <= 10_000 && MaxMegabytes is >= 1 and <= 65_536 && WarmTopics is >= 0 and <= 1000;
}

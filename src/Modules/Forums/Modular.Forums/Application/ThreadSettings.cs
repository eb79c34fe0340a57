namespace Modular.Forums.Application;

/// <summary><c>Modular:Forums</c>, of it what is about threads.</summary>
internal sealed record ThreadSettings
{
    public const string Section = "Modular:Forums";

    /// <summary>How far replies are set in at most, however deep they lie.</summary>
    public int MaxDisplayDepth { get; init; } = 5;

    public bool IsValid => MaxDisplayDepth is >= 1 and <= 32;
}

namespace Modular.Kernel;

/// <summary>The versions that an edit may replace: what the caller's <c>If-Match</c> said. Only the version counts, not the activity.</summary>
public sealed class IfMatch
{
    /// <summary>Refuses an edit of a version that is no longer current.</summary>
    public static readonly Error Stale = new(ErrorKind.Stale, "precondition.stale", "Somebody changed this since you read it. Read it again, then edit.", "If-Match");

    private readonly long[]? _versions;

    private IfMatch(long[]? versions) => _versions = versions;

    /// <summary><c>If-Match: *</c>: whatever is there.</summary>
    public static IfMatch Any { get; } = new(null);

    /// <summary>One of these versions.</summary>
    public static IfMatch Of(params long[] versions) => new(versions);

    /// <summary>True when the edit may replace <paramref name="version"/>.</summary>
    public bool Accepts(long version) => _versions is null || Array.IndexOf(_versions, version) >= 0;
}

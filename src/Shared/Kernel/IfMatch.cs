namespace Modular.Kernel;

/// <summary>The versions that an edit may replace: what the caller's <c>If-Match</c> said. Only the version counts, not the activity.</summary>
public sealed class IfMatch
{
    /// <summary>Refuses an edit of a version that is no longer current.</summary>
    public static readonly Error Stale = new(ErrorKind.Stale, "precondition.stale", "Somebody changed this since you read it. Read it again, then edit.", "If-Match");

    /// <summary>Refuses an edit that does not say which version it means.</summary>
    public static readonly Error Required = new(
        ErrorKind.PreconditionRequired, "precondition.required", "Say which version you edit: send the ETag you read as If-Match.", "If-Match");

    private readonly long[]? _versions;

    private IfMatch(long[]? versions) => _versions = versions;

    /// <summary><c>If-Match: *</c>: whatever is there.</summary>
    public static IfMatch Any { get; } = new(null);

    /// <summary>The caller did not say.</summary>
    public static IfMatch Absent { get; } = new([]);

    /// <summary>False when the caller did not say which version they mean.</summary>
    public bool IsGiven => !ReferenceEquals(this, Absent);

    /// <summary>One of these versions.</summary>
    public static IfMatch Of(params long[] versions) => new(versions);

    /// <summary>True when the edit may replace <paramref name="version"/>.</summary>
    public bool Accepts(long version) => _versions is null || Array.IndexOf(_versions, version) >= 0;
}

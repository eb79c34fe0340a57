namespace Modular.Kernel;

/// <summary>The sorts of refusal. Each has one HTTP status (RFC 9110, RFC 6585).</summary>
public enum ErrorKind
{
    /// <summary>Well-formed but not acceptable: 422.</summary>
    Invalid,

    /// <summary>Not readable at all: 400.</summary>
    Malformed,

    /// <summary>The caller is not known: 401.</summary>
    Unauthenticated,

    /// <summary>The caller is known and may not: 403.</summary>
    Forbidden,

    /// <summary>There is no such thing, or the caller may not see it: 404.</summary>
    NotFound,

    /// <summary>It was there once, and will not be again: 410.</summary>
    Gone,

    /// <summary>The state of things does not allow it: 409.</summary>
    Conflict,

    /// <summary>The caller edits a version that is no longer current: 412.</summary>
    Stale,

    /// <summary>The edit does not say which version it means: 428.</summary>
    PreconditionRequired,

    /// <summary>Larger than is taken: 413.</summary>
    TooLarge,

    /// <summary>Of a type that is not taken: 415.</summary>
    Unsupported,

    /// <summary>Too often: 429.</summary>
    TooMany,

    /// <summary>Something we stand on is away for the moment: 503.</summary>
    Unavailable,
}

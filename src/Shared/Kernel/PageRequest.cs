using static Modular.Kernel.ErrorKind;

namespace Modular.Kernel;

/// <summary>How much of a list is wanted, and from where on.</summary>
public sealed record PageRequest
{
    /// <summary>Items a page when the caller does not say.</summary>
    public const int DefaultLimit = 20;

    /// <summary>Items a page at most.</summary>
    public const int MaxLimit = 100;

    private static readonly Error BadLimit = new(Invalid, "page.limit_out_of_range", $"Ask for 1 to {MaxLimit} items.");

    private PageRequest(int limit, Cursor? after)
    {
        Limit = limit;
        After = after;
    }

    /// <summary>Items wanted, 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; }

    /// <summary>The position after which to go on; null for the first page.</summary>
    public Cursor? After { get; }

    /// <summary>Checks what a caller asked for; <paramref name="sort"/> is the order that a cursor must have been made for.</summary>
    public static Result<PageRequest> Parse(int? limit, string? cursor, string sort)
    {
        var check = new Validation();
        check.Require(limit is null or (>= 1 and <= MaxLimit), "?limit", BadLimit);
        var after = string.IsNullOrEmpty(cursor) ? null : check.Field("?cursor", Cursor.Parse(cursor, sort));

        return check.Failed ? check.Errors : new PageRequest(limit ?? DefaultLimit, after);
    }
}

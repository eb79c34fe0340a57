namespace Modular.Kernel;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The items' type.</typeparam>
/// <param name="Items">The items, in the order that was asked for.</param>
/// <param name="Next">An opaque cursor to the next page; null on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next) : IPage
{
    /// <summary>
    /// Cuts a list that was read one item longer than the page. The surplus item only says that there is more;
    /// the cursor is made of the last item that is shown.
    /// </summary>
    public static Page<T> Cut(List<T> items, int limit, Func<T, Cursor> cursor)
    {
        if (items.Count <= limit) return new(items, null);

        items.RemoveRange(limit, items.Count - limit);
        return new(items, cursor(items[^1]).ToString());
    }
}

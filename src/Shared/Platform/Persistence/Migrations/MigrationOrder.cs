namespace Modular.Platform.Persistence.Migrations;

/// <summary>Platform first, because all others stand on it; then by time, and by module where the time is the same.</summary>
internal static class MigrationOrder
{
    public static IOrderedEnumerable<T> InOrder<T>(this IEnumerable<T> migrations, Func<T, (string Module, string Id)> key) =>
        migrations
            .OrderByDescending(m => string.Equals(key(m).Module, "platform", StringComparison.Ordinal))
            .ThenBy(m => key(m).Id, StringComparer.Ordinal)
            .ThenBy(m => key(m).Module, StringComparer.Ordinal);
}

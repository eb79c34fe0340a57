using System.Collections.Frozen;

namespace Modular.Scheduling.Domain.Timing;

/// <summary>The words that stand for a whole expression.</summary>
internal static class CronMacros
{
    private static readonly FrozenDictionary<string, string> All = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["@every_second"] = "* * * * * *",
        ["@every_minute"] = "* * * * *",
        ["@hourly"] = "0 * * * *",
        ["@daily"] = "0 0 * * *",
        ["@midnight"] = "0 0 * * *",
        ["@weekly"] = "0 0 * * SUN",
        ["@monthly"] = "0 0 1 * *",
        ["@yearly"] = "0 0 1 JAN *",
        ["@annually"] = "0 0 1 JAN *",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string Names => string.Join(", ", All.Keys.Order(StringComparer.Ordinal));

    public static string? Find(string name) => All.GetValueOrDefault(name);
}

using System.Reflection;

namespace Architecture.Tests.Rules;

/// <summary>Every rule there is: whatever is declared as one counts, so none can be forgotten.</summary>
internal static class RuleBook
{
    public static readonly IReadOnlyList<Rule> All =
    [
        .. typeof(RuleBook).Assembly.GetTypes().Where(type => type.Namespace == typeof(Rule).Namespace).OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Rule)).Select(field => (Rule)field.GetValue(null)!),
    ];

    public static Rule Named(string name) => All.Single(rule => rule.Name == name);
}

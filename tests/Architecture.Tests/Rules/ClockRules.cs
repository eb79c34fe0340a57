using Architecture.Tests.Reading;

namespace Architecture.Tests.Rules;

/// <summary>Where time and chance come from.</summary>
internal static class ClockRules
{
    private static readonly string[] Clocks =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today",
        "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow", "System.TimeProvider::get_System", "System.Guid::NewGuid",
    ];

    public static readonly Rule Domain = RuleFor(Layers.Domain, "The domain is told the time and makes no random ids");

    public static readonly Rule Application = RuleFor(Layers.Application, "The application asks its TimeProvider for the time and makes no random ids");

    private static Rule RuleFor(string layer, string name) => Rule.OfLayer(layer, name, (_, module) =>
        Verdict.On(module.TypesOf(layer), type =>
            type.Calls.Select(call => $"{call.DeclaringType.FullName}::{call.Name}").Where(call => Clocks.Contains(call, StringComparer.Ordinal)).Select(call => $"{type.FullName} calls {call}")));
}

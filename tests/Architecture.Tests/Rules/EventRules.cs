using System.Text.RegularExpressions;
using Architecture.Tests.Reading;

namespace Architecture.Tests.Rules;

/// <summary>What modules tell each other.</summary>
internal static partial class EventRules
{
    private const string Event = "Modular.Kernel.IIntegrationEvent";
    private const string JobArgs = "Modular.Platform.Jobs.IJobArgs";
    private const string Listener = "Modular.Platform.Events.IEventListener`1";

    public static readonly Rule Events = Rule.OfSolution("An integration event is a sealed record in its module's contracts", subject =>
        Verdict.On(EventsIn(subject), found =>
            found.Assembly == found.Module.Contracts && found.Type.IsSealedRecord && found.Type.Definition.IsPublic
                ? null : $"{found.Type.FullName} is not a public sealed record in {found.Module.Contracts.Name}"));

    public static readonly Rule EventNames = Rule.OfSolution("An event's name is a literal of its own that begins with its module", subject =>
        Names(EventsIn(subject)));

    public static readonly Rule ListenerNames = Rule.OfSolution("A listener's name is a literal of its own that begins with its module", subject =>
        Names(subject.Modules.SelectMany(m => m.Types.Where(t => t.Implementations(Listener).Any()).Select(t => new Found(m, m.Code, t)))));

    public static readonly Rule JobTypes = Rule.OfSolution("A job type's name is a literal of its own that begins with its module", subject =>
        Names(subject.Modules.SelectMany(m => m.Types.Where(t => t.Implements(JobArgs)).Select(t => new Found(m, m.Code, t))), "JobType"));

    private static IEnumerable<Found> EventsIn(Subject subject) =>
        from module in subject.Modules
        from assembly in new[] { module.Contracts, module.Code }
        from type in assembly.Types
        where type.Implements(Event)
        select new Found(module, assembly, type);

    private static Verdict Names(IEnumerable<Found> named, string property = "Name")
    {
        var all = named.ToList();
        var taken = all.GroupBy(f => f.Type.NameLiteral(property) ?? "", StringComparer.Ordinal).Where(g => g.Key.Length > 0 && g.Count() > 1);
        return Verdict.On(all, found => NameComplaint(found, property))
            .Also(taken.Select(g => $"{g.Key} is the name of {string.Join(" and ", g.Select(f => f.Type.FullName))}"));
    }

    private static string? NameComplaint(Found found, string property)
    {
        if (found.Type.NameLiteral(property) is not { } name) return $"{found.Type.FullName} has a name that is no literal";
        return name.StartsWith(found.Module.Schema + ".", StringComparison.Ordinal) && Dotted.IsMatch(name)
            ? null : $"{found.Type.FullName} is called {name}";
    }

    [GeneratedRegex(@"^[a-z]+(\.[a-z][a-z0-9_]*)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dotted { get; }

    private sealed record Found(Module Module, CodeAssembly Assembly, CodeType Type);
}

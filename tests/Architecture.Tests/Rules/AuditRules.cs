using System.Text.RegularExpressions;
using Architecture.Tests.Reading;

namespace Architecture.Tests.Rules;

/// <summary>What modules write into the audit log.</summary>
internal static partial class AuditRules
{
    private const string Event = "Modular.Platform.Auditing.AuditEvent";

    public static readonly Rule Actions = Rule.OfSolution("An audit action's name is a literal that begins with its module", subject =>
        Verdict.On(subject.Modules.SelectMany(m => m.Types.SelectMany(t => ActionsIn(t).Select(action => (Module: m, Type: t, Action: action)))), a =>
            a.Action is null ? $"{a.Type.FullName} writes an audit entry whose action is no literal"
            : a.Action.StartsWith(a.Module.Schema + ".", StringComparison.Ordinal) && Dotted.IsMatch(a.Action) ? null : $"{a.Type.FullName} writes the audit action {a.Action}"));

    private static IEnumerable<string?> ActionsIn(CodeType type) =>
        type.Methods.Where(m => m.HasBody).SelectMany(m => Pushes.FirstArguments(m, Event)).Select(pushed => pushed?.Operand as string);

    [GeneratedRegex(@"^[a-z]+(\.[a-z][a-z0-9_]*)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dotted { get; }
}

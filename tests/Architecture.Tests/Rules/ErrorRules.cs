using Architecture.Tests.Reading;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Architecture.Tests.Rules;

/// <summary>How modules refuse.</summary>
internal static class ErrorRules
{
    private const string Error = "Modular.Kernel.Error";

    public static readonly Rule Codes = Rule.OfSolution("An error's code is a literal of its own that begins with its module", subject =>
    {
        var all = subject.Modules.SelectMany(m => m.Types.SelectMany(t => CodesIn(t).Select(code => (Module: m, Type: t, Code: code)))).ToList();
        return Verdict.On(all, e => e.Code is null ? $"{e.Type.FullName} makes an error whose code is no literal"
                : e.Code.StartsWith(e.Module.Schema + ".", StringComparison.Ordinal) ? null : $"{e.Type.FullName} makes the error {e.Code}")
            .Also(all.Where(e => e.Code is not null).GroupBy(e => e.Code, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"the error {g.Key} is made {g.Count()} times"));
    });

    public static readonly Rule StandTogether = Rule.OfLayer(Layers.Domain, "The refusals of the domain stand in its …Errors", (_, module) =>
        Verdict.On(module.TypesOf(Layers.Domain), type =>
            CodesIn(type).Any() && !type.Name.EndsWith("Errors", StringComparison.Ordinal) ? $"{type.FullName} makes errors of its own" : null));

    /// <summary>The code of each error that is made; null where it is no literal.</summary>
    private static IEnumerable<string?> CodesIn(CodeType type) =>
        from instruction in type.Instructions
        where IsMade(instruction)
        select CodeOf(instruction);

    /// <summary>The kind, a number, is pushed first and the code right after it; what follows may be put together at run time.</summary>
    private static string? CodeOf(Instruction made)
    {
        for (var at = made.Previous; at?.Previous is not null && !IsMade(at); at = at.Previous)
            if (at.OpCode == OpCodes.Ldstr && at.Previous.OpCode.Name.StartsWith("ldc.i4", StringComparison.Ordinal) && !((string)at.Operand).Contains(' ', StringComparison.Ordinal))
                return (string)at.Operand;
        return null;
    }

    private static bool IsMade(Instruction instruction) =>
        instruction.OpCode == OpCodes.Newobj && instruction.Operand is MethodReference { DeclaringType.FullName: Error };
}

using Architecture.Tests.Reading;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Architecture.Tests.Rules;

/// <summary>What callers may be allowed to do.</summary>
internal static class PermissionRules
{
    public static readonly Rule Names = Rule.OfSolution("A permission's name is a literal of its own that begins with its module", subject =>
    {
        var all = subject.Modules.SelectMany(m => m.Types.SelectMany(t => NamesIn(t).Select(name => (Module: m, Type: t, Name: name)))).ToList();
        return Verdict.On(all, p => p.Name is null ? $"{p.Type.FullName} makes a permission whose name is no literal"
                : p.Name.StartsWith(p.Module.Schema + ".", StringComparison.Ordinal) ? null : $"{p.Type.FullName} makes the permission {p.Name}")
            .Also(all.Where(p => p.Name is not null).GroupBy(p => p.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"the permission {g.Key} is made {g.Count()} times"));
    });

    /// <summary>Name, meaning and role are pushed in this order, a literal each; null where the first is none.</summary>
    private static IEnumerable<string?> NamesIn(CodeType type) =>
        from instruction in type.Instructions
        where instruction.OpCode == OpCodes.Newobj && instruction.Operand is MethodReference { DeclaringType.FullName: "Modular.Kernel.Permission" }
        select instruction.Previous?.Previous?.Previous?.Operand as string;
}

using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Architecture.Tests.Reading;

/// <summary>What a method's body uses: its locals, what it catches, and every operand down to the generic arguments and <c>typeof</c>.</summary>
internal static class BodyUses
{
    public static void Collect(MethodBody body, UseCollector into)
    {
        foreach (var local in body.Variables) into.Add(local.VariableType);
        foreach (var handler in body.ExceptionHandlers) into.Add(handler.CatchType);
        foreach (var instruction in body.Instructions) Operand(instruction.Operand, into);
    }

    private static void Operand(object? operand, UseCollector into)
    {
        switch (operand)
        {
            case TypeReference type:
                into.Add(type);
                break;
            case FieldReference field:
                into.Add(field.DeclaringType);
                into.Add(field.FieldType);
                break;
            case MethodReference method:
                into.Add(method.DeclaringType);
                into.Signature(method);
                if (method is GenericInstanceMethod generic) foreach (var argument in generic.GenericArguments) into.Add(argument);
                break;
            case CallSite site:
                into.Signature(site);
                break;
        }
    }
}

using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Architecture.Tests.Reading;

/// <summary>Follows the evaluation stack through a method, choices in arguments included, to say which instruction made a value.</summary>
internal static class Pushes
{
    /// <summary>For every object of this type that is made: what pushed the first argument of its constructor.</summary>
    public static IEnumerable<Instruction?> FirstArguments(MethodDefinition method, string type)
    {
        var stack = new List<Instruction>();
        var atTarget = new Dictionary<Instruction, List<Instruction>>();
        foreach (var instruction in method.Body.Instructions)
        {
            if (atTarget.Remove(instruction, out var arriving)) stack = arriving;
            var popped = Math.Min(Popped(instruction, stack.Count), stack.Count);
            if (instruction.OpCode == OpCodes.Newobj && instruction.Operand is MethodReference { DeclaringType: var made } && made.FullName == type)
                yield return popped > 0 ? stack[^popped] : null;

            stack.RemoveRange(stack.Count - popped, popped);
            stack.AddRange(Enumerable.Repeat(instruction, Count(instruction.OpCode.StackBehaviourPush) ?? Pushed(instruction)));
            if (instruction.Operand is Instruction target && target.Offset > instruction.Offset) atTarget.TryAdd(target, [.. stack]);
        }
    }

    private static int Popped(Instruction instruction, int all) => Count(instruction.OpCode.StackBehaviourPop) ?? instruction.Operand switch
    {
        IMethodSignature call => call.Parameters.Count + (call.HasThis && !call.ExplicitThis && instruction.OpCode != OpCodes.Newobj ? 1 : 0) + (instruction.OpCode == OpCodes.Calli ? 1 : 0),
        _ => all,
    };

    private static int Pushed(Instruction instruction) => instruction.Operand is IMethodSignature { ReturnType.FullName: "System.Void" } ? 0 : 1;

    /// <summary>The names say it (Pop0, Popi_popi); null where it depends on the method that is called.</summary>
    private static int? Count(StackBehaviour behaviour) => behaviour switch
    {
        StackBehaviour.Pop0 or StackBehaviour.Push0 => 0,
        StackBehaviour.PopAll or StackBehaviour.Varpop or StackBehaviour.Varpush => null,
        _ => behaviour.ToString().Split('_').Length,
    };
}

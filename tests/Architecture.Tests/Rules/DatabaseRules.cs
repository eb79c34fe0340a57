using Architecture.Tests.Reading;
using Mono.Cecil.Cil;

namespace Architecture.Tests.Rules;

/// <summary>A module's context and what it maps.</summary>
internal static class DatabaseRules
{
    private const string ModuleDb = "Modular.Platform.Persistence.ModuleDb";
    private const string DbContext = "Microsoft.EntityFrameworkCore.DbContext";

    public static readonly Rule OneContext = Rule.OfModule("A module has one context, in its infrastructure, over a schema of its own name", (_, module) =>
    {
        var contexts = ContextsOf(module).ToList();
        return Verdict.On(contexts, context =>
                context.Definition.BaseType.FullName == ModuleDb && module.LayerOf(context.Namespace) == Layers.Infrastructure && SchemaOf(context) == module.Schema
                    ? null : $"{context.FullName} is not a ModuleDb of schema {module.Schema} in the infrastructure")
            .Also(contexts.Count > 1 ? [$"{module.Name} has {contexts.Count} contexts"] : []);
    });

    public static readonly Rule MapsItsSchema = Rule.OfModule("A context maps only its own schema", (_, module) =>
        Verdict.On(ContextsOf(module).SelectMany(ContextModel.Tables), table =>
            table.Schema == module.Schema ? null : $"{table.Entity} is mapped to {table.Schema}.{table.Table}"));

    private static IEnumerable<CodeType> ContextsOf(Module module) => module.Types.Where(t => t.Definition.BaseType?.FullName is ModuleDb or DbContext);

    private static string? SchemaOf(CodeType context) =>
        context.Instructions.Where(i => i.OpCode == OpCodes.Ldstr && i.Next?.OpCode == OpCodes.Call).Select(i => (string)i.Operand).FirstOrDefault();
}

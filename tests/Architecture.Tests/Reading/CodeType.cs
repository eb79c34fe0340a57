using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Architecture.Tests.Reading;

/// <summary>A top-level type of a product assembly.</summary>
internal sealed class CodeType(TypeDefinition definition)
{
    private static readonly string[] GeneratedSpaces = ["System", "Microsoft"];

    private readonly Lazy<IReadOnlySet<Use>> _uses = new(() => UseCollector.UsesOf(definition));

    public TypeDefinition Definition => definition;

    public string Name => definition.Name.Split('`')[0];

    public string FullName => definition.FullName;

    public string Namespace => definition.Namespace;

    public IReadOnlySet<Use> Uses => _uses.Value;

    /// <summary>Made by the compiler or by one of its generators, which write into namespaces of their own.</summary>
    public bool IsGenerated => definition.Name.Contains('<', StringComparison.Ordinal)
        || GeneratedSpaces.Any(space => Use.IsWithin(Namespace, space))
        || definition.CustomAttributes.Any(a => a.AttributeType.Name is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute");

    public bool IsSealedRecord => definition.IsSealed && definition.Methods.Any(m => m.Name == "<Clone>$");

    /// <summary>All methods, those of closures and state machines included.</summary>
    public IEnumerable<MethodDefinition> Methods => Nested(definition).SelectMany(t => t.Methods);

    public IEnumerable<Instruction> Instructions => Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions);

    public IEnumerable<MethodReference> Calls => Instructions.Select(i => i.Operand).OfType<MethodReference>();

    /// <summary>The arguments with which the type implements a generic interface; none when it does not.</summary>
    public IEnumerable<IReadOnlyList<TypeReference>> Implementations(string genericInterface) =>
        from i in definition.Interfaces
        let generic = i.InterfaceType as GenericInstanceType
        where generic?.ElementType.FullName == genericInterface
        select (IReadOnlyList<TypeReference>)[.. generic.GenericArguments];

    public bool Implements(string plainInterface) => definition.Interfaces.Any(i => i.InterfaceType.FullName == plainInterface);

    /// <summary>The text that the static property <c>Name</c> returns; null when it is no literal.</summary>
    public string? NameLiteral(string property = "Name")
    {
        var getter = definition.GetMethods().SingleOrDefault(m => m.IsStatic && m.Name.EndsWith("get_" + property, StringComparison.Ordinal));
        return getter is { HasBody: true } ? getter.Body.Instructions.Select(i => i.Operand).OfType<string>().SingleOrDefault() : null;
    }

    private static IEnumerable<TypeDefinition> Nested(TypeDefinition type) => type.NestedTypes.SelectMany(Nested).Prepend(type);
}

using Mono.Cecil;

namespace Architecture.Tests.Reading;

/// <summary>Everything a type needs to exist and to run, nested and compiler-made types (closures, state machines) included.</summary>
internal sealed class UseCollector
{
    private readonly HashSet<Use> _found = [];

    public static IReadOnlySet<Use> UsesOf(TypeDefinition type)
    {
        var collector = new UseCollector();
        collector.Visit(type);
        return collector._found;
    }

    public void Add(TypeReference? type)
    {
        switch (type)
        {
            case null or GenericParameter:
                return;
            case FunctionPointerType pointer:
                Signature(pointer);
                return;
            case GenericInstanceType generic:
                Add(generic.ElementType);
                foreach (var argument in generic.GenericArguments) Add(argument);
                return;
            case TypeSpecification wrapped:
                Add(wrapped.ElementType);
                if (wrapped is IModifierType modifier) Add(modifier.ModifierType);
                return;
        }

        while (type.DeclaringType is { } outer) type = outer;
        _found.Add(new(type.Namespace, type.Name, AssemblyOf(type)));
    }

    public void Signature(IMethodSignature method)
    {
        Add(method.ReturnType);
        foreach (var parameter in method.Parameters) Add(parameter.ParameterType);
    }

    private static string AssemblyOf(TypeReference type) =>
        type.Scope is ModuleDefinition module ? module.Assembly.Name.Name : type.Scope?.Name ?? "";

    private void Visit(TypeDefinition type)
    {
        Add(type.BaseType);
        Attributes(type);
        Generics(type);
        foreach (var implemented in type.Interfaces)
        {
            Add(implemented.InterfaceType);
            Attributes(implemented);
        }

        foreach (var field in type.Fields)
        {
            Add(field.FieldType);
            Attributes(field);
        }

        foreach (var property in type.Properties)
        {
            Add(property.PropertyType);
            Attributes(property);
        }

        foreach (var happening in type.Events) Add(happening.EventType);
        foreach (var method in type.Methods) Visit(method);
        foreach (var nested in type.NestedTypes) Visit(nested);
    }

    private void Visit(MethodDefinition method)
    {
        Signature(method);
        Attributes(method);
        Attributes(method.MethodReturnType);
        Generics(method);
        foreach (var parameter in method.Parameters) Attributes(parameter);
        foreach (var overridden in method.Overrides) Add(overridden.DeclaringType);
        if (method.HasBody) BodyUses.Collect(method.Body, this);
    }

    private void Generics(IGenericParameterProvider owner)
    {
        foreach (var parameter in owner.GenericParameters)
            foreach (var constraint in parameter.Constraints) Add(constraint.ConstraintType);
    }

    private void Attributes(ICustomAttributeProvider owner)
    {
        foreach (var attribute in owner.CustomAttributes)
        {
            Add(attribute.AttributeType);
            var values = attribute.ConstructorArguments.Concat(attribute.Properties.Concat(attribute.Fields).Select(named => named.Argument));
            foreach (var value in values) Value(value);
        }
    }

    private void Value(CustomAttributeArgument argument)
    {
        Add(argument.Type);
        if (argument.Value is TypeReference type) Add(type);
        if (argument.Value is CustomAttributeArgument[] many) foreach (var one in many) Value(one);
        if (argument.Value is CustomAttributeArgument boxed) Value(boxed);
    }
}

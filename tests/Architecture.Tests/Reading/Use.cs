namespace Architecture.Tests.Reading;

/// <summary>A type that some code uses, known by its namespace and by the assembly that holds it.</summary>
internal sealed record Use(string Namespace, string Name, string Assembly)
{
    /// <summary>Whole segments only: <c>Modular.Forums.Contracts</c> is not within <c>Modular.Forums.Con</c>.</summary>
    public bool IsWithin(string space) => IsWithin(Namespace, space) || IsWithin(Assembly, space);

    public static bool IsWithin(string name, string space) =>
        name.StartsWith(space, StringComparison.Ordinal) && (name.Length == space.Length || name[space.Length] == '.');

    public override string ToString() => Namespace.Length == 0 ? Name : Namespace + "." + Name;
}

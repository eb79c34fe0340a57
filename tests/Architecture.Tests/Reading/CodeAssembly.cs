using Mono.Cecil;

namespace Architecture.Tests.Reading;

/// <summary>A compiled project.</summary>
internal sealed record CodeAssembly(string Name, IReadOnlyList<CodeType> Types)
{
    public static CodeAssembly Read(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        if (!File.Exists(file)) throw new FileNotFoundException($"{name} is not built with the tests: does the host reference it?", file);
        return new(name, TypesOf(file));
    }

    public static IReadOnlyList<CodeType> TypesOf(string file) =>
        [.. ModuleDefinition.ReadModule(file, new ReaderParameters { InMemory = true }).Types.Where(t => t.Name != "<Module>").Select(t => new CodeType(t))];
}

using Architecture.Tests.Reading;

namespace Architecture.Tests.Rules;

/// <summary>What comes with the runtime. Some packages call themselves System too, but lie elsewhere.</summary>
internal static class BaseClassLibrary
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>In a source file only the namespace is known.</summary>
    public static bool Holds(Use use) =>
        Use.IsWithin(use.Namespace, "System") && (use.Assembly.Length == 0 || File.Exists(Path.Combine(Folder, use.Assembly + ".dll")));
}

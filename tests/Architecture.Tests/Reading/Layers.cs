namespace Architecture.Tests.Reading;

/// <summary>The layers of a module, from the inside out.</summary>
internal static class Layers
{
    public const string Domain = "Domain";
    public const string Application = "Application";
    public const string Infrastructure = "Infrastructure";
    public const string Http = "Http";

    /// <summary>Not a layer but the module's doorway, in an assembly of its own.</summary>
    public const string Contracts = "Contracts";

    public static readonly IReadOnlyList<string> All = [Domain, Application, Infrastructure, Http];
}

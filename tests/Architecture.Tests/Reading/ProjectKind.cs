namespace Architecture.Tests.Reading;

/// <summary>The places a project can have in the house.</summary>
internal enum ProjectKind
{
    Unknown,
    Host,
    Kernel,
    Platform,
    Module,
    Contracts,
    Test,
}

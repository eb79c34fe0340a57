namespace Modular.Forums.Infrastructure;

/// <summary>The module's own measurements, beside what the platform measures of each use case.</summary>
internal static class ForumsMeter
{
    public const string Name = "Modular.Forums";
}

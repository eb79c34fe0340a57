namespace Modular.Platform.UseCases;

/// <summary>Holds a scope's context, so that a repeated use case can be given the one of the first run.</summary>
internal sealed class UseCaseScope
{
    public UseCaseContext Context { get; set; } = new();
}

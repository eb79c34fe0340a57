namespace Modular.Kernel;

/// <summary>The value of a use case that has nothing to tell but that it happened.</summary>
public readonly record struct Done;

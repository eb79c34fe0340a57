namespace Modular.Kernel;

/// <summary>A page of whatever.</summary>
public interface IPage
{
    /// <summary>An opaque cursor to the next page; null on the last one.</summary>
    string? Next { get; }
}

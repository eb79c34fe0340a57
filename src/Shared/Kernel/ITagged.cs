namespace Modular.Kernel;

/// <summary>What is sent with an <c>ETag</c> header. Implement it explicitly, so that the tag is not also a field of the body.</summary>
public interface ITagged
{
    /// <summary>The current tag.</summary>
    EntityTag Tag { get; }
}

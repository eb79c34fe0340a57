namespace Modular.Kernel;

/// <summary>What is sent with an <c>ETag</c> header. The tag stands in the body too, so that an item of a list can be edited without being read again.</summary>
public interface ITagged
{
    /// <summary>The current tag.</summary>
    EntityTag Etag { get; }
}

namespace Modular.Platform.Content;

/// <summary>That something holds a content, which is kept as long as anything does.</summary>
/// <param name="Hash">The content.</param>
/// <param name="Holder">What holds it: module, kind and id, as in <c>forums.attachment/123</c>. The same holder holds a content once.</param>
public sealed record ContentReference(ContentHash Hash, string Holder);

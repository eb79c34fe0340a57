namespace Modular.Platform.Content;

/// <summary>A file that is kept, for now without anybody who holds it: keep a reference to it in the transaction of what it belongs to.</summary>
/// <param name="Hash">What it is found by.</param>
/// <param name="Name">What to call it: the sender's name for it, made safe.</param>
/// <param name="MediaType">Its type by its bytes.</param>
/// <param name="Bytes">How large it is.</param>
public sealed record StoredContent(ContentHash Hash, string Name, string MediaType, long Bytes);

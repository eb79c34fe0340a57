namespace Modular.Platform.Content;

/// <summary>What the database knows of a content.</summary>
internal sealed record ContentRow(ContentHash Hash, string Extension, string MediaType, long Bytes);

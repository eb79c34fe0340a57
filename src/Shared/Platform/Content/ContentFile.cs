namespace Modular.Platform.Content;

/// <summary>What a query answers with whose route sends a file.</summary>
/// <param name="Hash">The content.</param>
/// <param name="Name">What it is to be called where it is saved.</param>
public sealed record ContentFile(ContentHash Hash, string Name);

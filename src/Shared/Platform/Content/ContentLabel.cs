namespace Modular.Platform.Content;

/// <summary>What is said of a file before anybody has looked at it.</summary>
/// <param name="Name">Its name, as the sender has it.</param>
/// <param name="MediaType">Its type, as the sender says, without parameters.</param>
public sealed record ContentLabel(string? Name, string? MediaType);

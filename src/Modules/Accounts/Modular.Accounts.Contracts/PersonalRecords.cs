namespace Modular.Accounts.Contracts;

/// <summary>One kind of thing that a module knows of a user.</summary>
/// <param name="Kind">Its name in the export, in camelCase and plural: <c>topics</c>.</param>
/// <param name="Items">The things, each written to the export as JSON. Never a secret, nor anything about another person.</param>
public sealed record PersonalRecords(string Kind, IAsyncEnumerable<object> Items);

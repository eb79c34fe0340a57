namespace Modular.Forums.Application.Tags;

/// <summary>A tag that is in use.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Topics">How many live topics have it, of those that the caller may see; follows within a second or so.</param>
internal sealed record TagCount(string Tag, long Topics);

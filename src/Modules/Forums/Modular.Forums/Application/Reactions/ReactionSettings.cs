using Modular.Forums.Domain;

namespace Modular.Forums.Application.Reactions;

/// <summary>Which reactions are taken.</summary>
internal sealed record ReactionSettings
{
    public const string Section = "Modular:Forums:Reactions";

    /// <summary>The only emoji that are taken; any where none is named.</summary>
    public string[] Allowed { get; init; } = [];

    public bool IsValid => Allowed.All(text => Emoji.Parse(text).IsSuccess);

    public bool Allows(Emoji emoji) => Allowed.Length == 0 || Allowed.Any(text => Emoji.Parse(text).Value == emoji);
}

using Modular.Timeline.Domain;

namespace Modular.Timeline.Application.Import;

/// <summary>An event of a file that is acceptable.</summary>
internal sealed record DeckEvent(int Line, EventTraits Traits)
{
    public DeckKey Key => new(Traits.Title.Key, Traits.Date.SortLo, Traits.Date.SortHi);
}

/// <summary>What no two events share.</summary>
internal readonly record struct DeckKey(string TitleKey, long Lo, long Hi);

namespace Modular.Timeline.Application.Import;

/// <summary>Writes events by the thousand.</summary>
internal interface IDeckRows
{
    /// <summary>Waits until no other file is being taken in; until the transaction ends, none is.</summary>
    Task TakeTurnAsync(CancellationToken cancel);

    /// <summary>Which of these are there already.</summary>
    Task<IReadOnlySet<DeckKey>> FindKnownAsync(IReadOnlyList<DeckEvent> events, CancellationToken cancel);

    /// <summary>Writes those that are new, each with its version; the keys of the ones that were.</summary>
    Task<IReadOnlySet<DeckKey>> InsertAsync(IReadOnlyList<DeckEvent> events, DateTimeOffset now, CancellationToken cancel);
}

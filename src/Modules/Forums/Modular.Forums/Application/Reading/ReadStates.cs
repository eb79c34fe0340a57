namespace Modular.Forums.Application.Reading;

/// <summary>How far the caller has read in each of some topics; those that are not there for them are left out.</summary>
internal sealed record ReadStates(IReadOnlyList<ReadState> Items);

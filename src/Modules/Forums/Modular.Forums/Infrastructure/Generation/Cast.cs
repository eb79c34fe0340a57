namespace Modular.Forums.Infrastructure.Generation;

/// <summary>Who writes, and where.</summary>
internal sealed record Cast(IReadOnlyList<Guid> People, IReadOnlyList<long> Categories);

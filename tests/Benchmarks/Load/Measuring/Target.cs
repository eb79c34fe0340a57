namespace Load.Measuring;

/// <summary>What is asked for: addresses in turn, posted to when there is a body. <c>{n}</c> in the body becomes a new number each time.</summary>
internal sealed record Target(Uri Server, IReadOnlyList<string> Paths, string? Body = null, string? Token = null)
{
    /// <summary>Another way to say who asks, as a header: <c>X-Api-Key: mk_…</c>.</summary>
    public string? Header { get; init; }
}

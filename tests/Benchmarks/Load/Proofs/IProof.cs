namespace Load.Proofs;

/// <summary>Something that happens to the engine, and what must be true afterwards.</summary>
internal interface IProof
{
    string Name { get; }

    Task<ProofResult> RunAsync(Stage stage, CancellationToken cancel);
}

/// <summary>How it went.</summary>
/// <param name="Holds">Whether all of it is true.</param>
/// <param name="Details">With the figures.</param>
internal sealed record ProofResult(bool Holds, string Details)
{
    public static ProofResult Of(Findings findings, params (bool Holds, string Details)[] others) =>
        new(findings.IsGood && others.All(o => o.Holds), string.Join("; ", others.Select(o => (o.Holds ? "" : "NOT SO: ") + o.Details).Prepend(findings.ToString())));
}

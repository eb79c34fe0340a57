namespace Scenarios.Tests.Proofs;

/// <summary>Many processes that want the same at once; beside the others, as most of it is waiting.</summary>
public sealed class JobRaceProofTests
{
    [Theory]
    [InlineData("RacingEnqueuers")]
    [InlineData("SharedSchedule")]
    [InlineData("CallersTransaction")]
    [InlineData("BrokenConnections")]
    public Task What_many_do_at_once_happens_once(string proof) => ProofProcess.HoldsAsync(proof);
}

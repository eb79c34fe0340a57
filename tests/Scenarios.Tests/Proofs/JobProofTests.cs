namespace Scenarios.Tests.Proofs;

/// <summary>Real processes that are killed and stopped, a database that restarts.</summary>
public sealed class JobProofTests
{
    [Theory]
    [InlineData("KilledWorkers")]
    [InlineData("StoppedWorker")]
    [InlineData("RestartedDatabase")]
    public Task The_job_engine_loses_nothing_and_completes_nothing_twice(string proof) => ProofProcess.HoldsAsync(proof);
}

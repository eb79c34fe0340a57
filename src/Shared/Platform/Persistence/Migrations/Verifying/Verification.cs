namespace Modular.Platform.Persistence.Migrations.Verifying;

/// <summary>What a comparison came to.</summary>
/// <param name="Findings">What is not as it should be.</param>
/// <param name="Notes">What could not be compared, and why.</param>
internal sealed record Verification(IReadOnlyList<Finding> Findings, IReadOnlyList<string> Notes);

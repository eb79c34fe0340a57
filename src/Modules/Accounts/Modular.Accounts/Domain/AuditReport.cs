namespace Modular.Accounts.Domain;

/// <summary>What a look at the whole chain found.</summary>
/// <param name="Entries">How many sealed entries were read.</param>
/// <param name="Erased">How many of them have no payload any more, rightly.</param>
/// <param name="Head">Where the chain ends.</param>
/// <param name="Problems">The first problems.</param>
/// <param name="ProblemCount">How many problems in all.</param>
/// <param name="Matching">How many entries match their seal.</param>
internal sealed record AuditReport(long Entries, long Erased, AuditHead Head, IReadOnlyList<AuditProblem> Problems, long ProblemCount, long Matching)
{
    /// <summary>Not one entry matches: more likely the key is another one than every entry was changed.</summary>
    public bool HasAnotherKey => Entries > 0 && Matching == 0;
}

namespace Load.Proofs;

/// <summary>Of many at once, one makes the job, and all others are told what the policy says.</summary>
internal static class RaceCheck
{
    public static bool Holds(IReadOnlyCollection<string> outcomes, string others) =>
        outcomes.Count(o => o == "Created") == 1 && outcomes.Count(o => o == others) == outcomes.Count - 1;
}

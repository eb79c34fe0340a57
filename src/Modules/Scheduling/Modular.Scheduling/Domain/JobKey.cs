namespace Modular.Scheduling.Domain;

/// <summary>A unique, ordering or breaker key.</summary>
internal static class JobKey
{
    public static bool IsGood(string? key) => key is null || key.Length is >= 1 and <= JobLimits.MaxKeyLength && !key.Any(char.IsControl);
}

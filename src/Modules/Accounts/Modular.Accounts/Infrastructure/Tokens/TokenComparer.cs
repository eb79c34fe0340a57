namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>
/// Compares tokens where they stand in their header, without a copy, and hashes only their ends: those are signatures, as good as random, and what is looked
/// up among them was verified before it was put there.
/// </summary>
internal sealed class TokenComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<char>, string>
{
    private const int Hashed = 16;

    public static readonly TokenComparer Instance = new();

    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public bool Equals(ReadOnlySpan<char> alternate, string other) => alternate.SequenceEqual(other);

    public int GetHashCode(string obj) => GetHashCode(obj.AsSpan());

    public int GetHashCode(ReadOnlySpan<char> alternate) => string.GetHashCode(alternate[Math.Max(0, alternate.Length - Hashed)..], StringComparison.Ordinal);

    public string Create(ReadOnlySpan<char> alternate) => alternate.ToString();
}

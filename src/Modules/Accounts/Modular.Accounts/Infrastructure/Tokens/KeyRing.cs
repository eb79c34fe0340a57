namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>The keys that this node knows. A new one signs only when every node has had the time to learn of it.</summary>
internal sealed class KeyRing
{
    public static readonly TimeSpan SignsFor = TimeSpan.FromDays(90);

    /// <summary>A successor is made while the old key still signs.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    /// <summary>Nodes read the keys each minute.</summary>
    public static readonly TimeSpan SpreadTime = TimeSpan.FromMinutes(5);

    private volatile SigningKey[] _keys = [];

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<SigningKey> Keys => _keys;

    public void Replace(IEnumerable<SigningKey> keys) => _keys = [.. keys.OrderBy(k => k.CreatedAt)];

    public SigningKey? Find(string? kid) => Array.Find(_keys, k => string.Equals(k.Kid, kid, StringComparison.Ordinal));

    /// <summary>The newest that has spread; where none has, the oldest.</summary>
    /// <exception cref="InvalidOperationException">The keys were not read yet.</exception>
    public SigningKey SignerAt(DateTimeOffset now)
    {
        var keys = _keys;
        if (keys.Length == 0) throw new InvalidOperationException("There is no signing key.");
        return Array.FindLast(keys, k => k.CreatedAt <= now - SpreadTime) ?? keys[0];
    }

    public bool NeedsSuccessorAt(DateTimeOffset now) => _keys is not [.., var newest] || newest.RetiresAt - Overlap <= now;
}

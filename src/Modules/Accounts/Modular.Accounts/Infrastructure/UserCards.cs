using Modular.Accounts.Contracts;

namespace Modular.Accounts.Infrastructure;

/// <summary>The cards that this node remembers, for a minute each; also that nobody has an id or a name.</summary>
internal sealed class UserCards(TimeProvider clock)
{
    private const int Capacity = 20_000;
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(60);

    private readonly BoundedCache<Guid, UserCard?> _byId = new(Capacity, clock);
    private readonly BoundedCache<string, UserCard?> _byName = new(Capacity, clock, StringComparer.OrdinalIgnoreCase);

    public bool TryGet(Guid id, out UserCard? card) => _byId.TryGet(id, out card);

    public bool TryGet(string name, out UserCard? card) => _byName.TryGet(name, out card);

    public void Keep(Guid id, UserCard? card) => _byId.Set(id, card, clock.GetUtcNow() + Age);

    public void Keep(string name, UserCard? card) => _byName.Set(name, card, clock.GetUtcNow() + Age);
}

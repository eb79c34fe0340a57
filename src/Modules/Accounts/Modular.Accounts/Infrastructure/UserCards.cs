using Modular.Accounts.Contracts;

namespace Modular.Accounts.Infrastructure;

/// <summary>The cards that this node remembers, for a minute each; also that nobody has an id or a name.</summary>
internal sealed class UserCards(TimeProvider clock)
{
    private const int Capacity = 20_000;
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(60);

    private readonly BoundedCache<Guid, UserCard?> _byId = new(Capacity, clock);
    private readonly BoundedCache<string, Guid?> _byName = new(Capacity, clock, StringComparer.OrdinalIgnoreCase);

    public bool TryGet(Guid id, out UserCard? card) => _byId.TryGet(id, out card);

    /// <summary>A name only leads to an id, so that a card which is dropped is dropped under its name too.</summary>
    public bool TryGet(string name, out UserCard? card)
    {
        card = null;
        return _byName.TryGet(name, out var id) && (id is null || (_byId.TryGet(id.Value, out card) && card is not null));
    }

    public void Keep(Guid id, UserCard? card) => _byId.Set(id, card, clock.GetUtcNow() + Age);

    public void Keep(string name, UserCard? card)
    {
        if (card is not null) Keep(card.Id, card);
        _byName.Set(name, card?.Id, clock.GetUtcNow() + Age);
    }

    /// <summary>The user has changed.</summary>
    public void Drop(Guid id) => _byId.Remove(id);
}

using System.Collections.Frozen;

namespace Modular.Platform.Http.Security;

/// <summary>The one table of roles and what they may do, made of what all modules declare.</summary>
public sealed class PermissionTable
{
    private readonly FrozenDictionary<Role, FrozenSet<string>> _byRole;
    private readonly FrozenSet<string> _inPerson;

    /// <summary>Puts the table together. Two permissions of one name are a bug.</summary>
    public PermissionTable(IEnumerable<Permission> permissions)
    {
        All = [.. permissions.OrderBy(p => p.Name, StringComparer.Ordinal)];
        if (All.DistinctBy(p => p.Name, StringComparer.Ordinal).Count() != All.Count) throw new InvalidOperationException("A permission is declared twice.");

        _byRole = Enum.GetValues<Role>().ToFrozenDictionary(r => r, r => All.Where(p => p.From <= r).Select(p => p.Name).ToFrozenSet(StringComparer.Ordinal));
        _inPerson = All.Where(p => p.InPersonOnly).Select(p => p.Name).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Every permission there is, by name.</summary>
    public IReadOnlyList<Permission> All { get; }

    /// <summary>All that the highest of these roles may do.</summary>
    public FrozenSet<string> Of(IReadOnlyCollection<Role> roles) => roles.Count == 0 ? FrozenSet<string>.Empty : _byRole[roles.Max()];

    /// <summary>What an API key of somebody with these roles may do: of its scopes, those that they still may themselves and that do not need them in person.</summary>
    public FrozenSet<string> OfKey(IReadOnlyCollection<Role> roles, IEnumerable<string> scopes)
    {
        var theirs = Of(roles);
        return scopes.Where(scope => theirs.Contains(scope) && !_inPerson.Contains(scope)).ToFrozenSet(StringComparer.Ordinal);
    }
}

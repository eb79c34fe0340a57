using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Infrastructure;

/// <summary>Roles by name. The list as a whole is converted: an element converter is passed over in favour of the enum's CLR names.</summary>
internal sealed class RoleColumn() : ValueConverter<List<Role>, string[]>(
    roles => roles.Select(RoleName.Of).ToArray(), names => names.Select(name => RoleName.Parse(name).Value).ToList())
{
    public static readonly ValueComparer<List<Role>> Comparer = new(
        (one, other) => one!.SequenceEqual(other!), roles => roles.Aggregate(0, HashCode.Combine), roles => roles.ToList());
}

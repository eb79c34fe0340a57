using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Infrastructure;

internal sealed class RoleText() : ValueConverter<Role, string>(role => RoleName.Of(role), text => RoleName.Parse(text).Value);

using Modular.Accounts.Domain;

namespace Accounts.Tests.Domain;

public sealed class RoleNameTests
{
    [Fact]
    public void Every_role_can_be_written_and_read()
    {
        foreach (var role in Enum.GetValues<Role>()) Assert.Equal(role, RoleName.Parse(RoleName.Of(role)).Value);
    }

    [Fact]
    public void Every_unknown_role_is_pointed_at()
    {
        var errors = RoleName.ParseAll(["user", "king", null]).Errors;

        Assert.Equal([UserErrors.RoleUnknown.At("/1"), UserErrors.RoleUnknown.At("/2")], errors);
    }

    [Fact]
    public void No_roles_at_all_are_refused() => Assert.Equal([UserErrors.RolesMissing], RoleName.ParseAll([]).Errors);
}

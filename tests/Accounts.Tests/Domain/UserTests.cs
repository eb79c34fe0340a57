using Modular.Accounts.Domain;

namespace Accounts.Tests.Domain;

public sealed class UserTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Whoever_signs_up_is_a_user_and_nothing_more()
    {
        var user = New();

        Assert.Equal([Role.User], user.Roles);
        Assert.Equal(1, user.Version);
        Assert.Null(user.SecurityChangedAt);
    }

    [Fact]
    public void New_roles_raise_the_version_and_end_older_tokens()
    {
        var user = New();

        user.Become([Role.Admin], Now.AddMinutes(1));

        Assert.Equal([Role.User, Role.Admin], user.Roles);
        Assert.Equal(2, user.Version);
        Assert.Equal(2, user.SecurityVersion);
        Assert.Equal(Now.AddMinutes(1), user.SecurityChangedAt);
    }

    [Fact]
    public void The_same_roles_change_nothing()
    {
        var user = New();

        user.Become([Role.User, Role.User], Now.AddMinutes(1));

        Assert.Equal(1, user.Version);
        Assert.Equal(1, user.SecurityVersion);
        Assert.Equal(Now, user.UpdatedAt);
    }

    [Fact]
    public void An_edit_of_the_profile_ends_no_tokens()
    {
        var user = New();

        user.Introduce(null, default, Bio.Parse("Keeps the lanterns lit.").Value, Now.AddMinutes(1));

        Assert.Equal(2, user.Version);
        Assert.Equal(1, user.SecurityVersion);
    }

    internal static User New() =>
        User.SignUp(Username.Parse("ada").Value, EmailAddress.Parse("ada@example.org").Value, DisplayName.Parse("Ada").Value, "hash", Now);
}

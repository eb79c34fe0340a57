using Modular.Accounts.Domain;
using Modular.Accounts.Infrastructure.Demo;

namespace Accounts.Tests.Infrastructure.Demo;

public sealed class DemoUsersTests
{
    [Fact]
    public void Everybody_of_the_demonstration_could_have_signed_up()
    {
        var people = DemoUser.ReadAll();

        Assert.Equal(10, people.Count);
        Assert.All(people, p =>
        {
            Assert.True(Username.Choose(p.Username).IsSuccess);
            Assert.True(DisplayName.Parse(p.DisplayName).IsSuccess);
            Assert.True(RoleName.ParseAll(p.Roles).IsSuccess);
        });
        Assert.Equal(["user", "admin"], people.Single(p => p.Username == "ada").Roles);
    }
}

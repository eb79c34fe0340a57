using Microsoft.Extensions.DependencyInjection;
using Modular.Accounts.Contracts;

namespace Accounts.Tests.Infrastructure;

public sealed class UserRolesTests(TestHost host)
{
    [Fact]
    public async Task The_highest_role_of_each_is_told_as_it_is_now_and_of_nobody_none()
    {
        using var user = await host.SignedInAsync();
        using var moderator = await host.SignedInAsync(Role.Moderator);
        using var admin = await host.SignedInAsync(Role.Admin);
        using var gone = await host.SignedInAsync();
        (await gone.DeleteAsync("/api/v1/accounts/me")).Expect(204);

        var roles = await FindAsync(user.Id, moderator.Id, admin.Id, gone.Id, Guid.Empty);
        Assert.Equal((3, Role.User, Role.Moderator, Role.Admin), (roles.Count, roles[user.Id], roles[moderator.Id], roles[admin.Id]));

        await host.Database.RunAsync("update accounts.users set roles = array['user'] where id = $1", moderator.Id);
        Assert.Equal(Role.User, (await FindAsync(moderator.Id))[moderator.Id]);
        Assert.Empty(await FindAsync());
    }

    private async Task<IReadOnlyDictionary<Guid, Role>> FindAsync(params Guid[] ids)
    {
        await using var scope = host.Node.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IUserRoles>().FindRolesAsync(ids, CancellationToken.None);
    }
}

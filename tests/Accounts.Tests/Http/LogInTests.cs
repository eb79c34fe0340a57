namespace Accounts.Tests.Http;

public sealed class LogInTests(TestHost host)
{
    [Fact]
    public async Task A_hash_of_an_older_system_signs_in_and_is_replaced_by_ours()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        await host.Database.RunAsync("update accounts.users set password_hash = replace(crypt($2, gen_salt('bf', 6)), '$2a$', '$2b$') where id = $1", user.Id, "from the old forum");

        (await client.LogInAsync(user, "from the old chat")).Expect(401);
        Assert.True(await HasBcryptAsync(user));
        (await client.LogInAsync(user, "from the old forum")).Expect(200);
        Assert.False(await HasBcryptAsync(user));
        (await client.LogInAsync(user, "from the old forum")).Expect(200);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("$2b$99$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW")]
    public async Task A_hash_that_is_none_signs_nobody_in(string hash)
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        await host.Database.RunAsync("update accounts.users set password_hash = $2 where id = $1", user.Id, hash);

        (await client.LogInAsync(user)).Expect(401, "accounts.login.failed");
    }

    [Fact]
    public async Task Signing_in_is_noted_as_activity()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        await host.Database.RunAsync("update accounts.users set last_active_at = now() - interval '3 days' where id = $1", user.Id);

        (await client.LogInAsync(user)).Expect(200);

        Assert.True(await host.Database.AskAsync<bool>("select last_active_at > now() - interval '1 minute' from accounts.users where id = $1", user.Id));
    }

    private Task<bool> HasBcryptAsync(TestUser user) => host.Database.AskAsync<bool>("select password_hash like '$2%' from accounts.users where id = $1", user.Id);
}

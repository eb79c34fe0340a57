namespace Accounts.Tests.Http;

/// <summary>People and their roles, through the real host.</summary>
public sealed class UserTests(TestHost host)
{
    [Fact]
    public async Task A_taken_name_and_address_are_both_told_whatever_their_case()
    {
        var user = await host.SignedInAsync();
        using var client = host.Client();

        var refused = (await client.PostAsync("/api/v1/accounts/signup",
            new { username = user.Username.ToUpperInvariant(), email = user.Email.ToUpperInvariant(), password = "a decent password" })).Expect(409);

        Assert.Equal(["/username", "/email"], refused.Errors.Select(e => e.Split(' ')[0]));
    }

    [Fact]
    public async Task Of_ten_sign_ups_for_one_name_one_wins()
    {
        using var client = host.Client();
        var name = "racer" + Guid.NewGuid().ToString("N")[..12];

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
            client.PostAsync("/api/v1/accounts/signup", new { username = name, email = $"{name}{i}@example.org", password = "a decent password" })));

        Assert.Equal(1, answers.Count(a => a.Status == 201));
        Assert.Equal(9, answers.Count(a => a.Status == 409));
    }

    [Fact]
    public async Task A_profile_shows_the_address_to_its_owner_only()
    {
        var user = await host.SignedInAsync();
        using var client = host.Client();

        var own = (await user.GetAsync("/api/v1/accounts/me")).Expect(200);
        var open = (await client.GetAsync($"/api/v1/accounts/users/{user.Id}")).Expect(200);

        Assert.Equal(user.Email, own["email"], ignoreCase: true);
        Assert.DoesNotContain(user.Email, open.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Several_profiles_come_in_one_answer()
    {
        var one = await host.SignedInAsync();
        var other = await host.SignedInAsync();

        var found = (await one.GetAsync($"/api/v1/accounts/users?ids={one.Id},{other.Id},{Guid.NewGuid()}")).Expect(200);

        Assert.Equal(2, found.Items.Count);
    }

    [Fact]
    public async Task Only_an_admin_gives_roles_and_the_old_token_ends()
    {
        var admin = await host.SignedInAsync(Role.Admin);
        var user = await host.SignedInAsync();
        var address = $"/api/v1/accounts/users/{user.Id}";
        var tag = (await admin.GetAsync(address)).Expect(200).ETag!;
        var roles = new { roles = new[] { "user", "moderator" } };

        (await user.PutAsync(address + "/roles", roles, ("If-Match", tag))).Expect(403);
        (await admin.PutAsync(address + "/roles", roles, ("If-Match", "\"99.0\""))).Expect(412);
        (await admin.PutAsync(address + "/roles", roles, ("If-Match", tag))).Expect(200);

        (await user.GetAsync("/api/v1/accounts/me")).Expect(401);
    }

    [Fact]
    public async Task The_roles_are_listed_with_what_each_may_do()
    {
        var admin = await host.SignedInAsync(Role.Admin);

        Assert.Equal(3, (await admin.GetAsync("/api/v1/accounts/roles")).Expect(200).Items.Count);
    }
}

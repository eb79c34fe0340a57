namespace Accounts.Tests.Http;

public sealed class SignUpTests(TestHost host)
{
    [Theory]
    [InlineData("paypal", "PayPaI")]
    [InlineData("rosa", "r0sa")]
    [InlineData("mia", "rnia")]
    [InlineData("lily", "1ily")]
    public async Task A_name_that_looks_like_somebody_elses_is_taken(string name, string alike)
    {
        var end = Guid.NewGuid().ToString("N")[..10];
        using var client = host.Client();
        (await SignUpAsync(client, "x" + name + end)).Expect(201);

        (await SignUpAsync(client, "x" + alike + end)).Expect(409, "accounts.username.look_alike");
    }

    [Fact]
    public async Task Of_two_names_that_look_alike_one_wins_the_race()
    {
        var end = Guid.NewGuid().ToString("N")[..10];
        using var client = host.Client();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => SignUpAsync(client, (i % 2 == 0 ? "bob0" : "bobo") + end)));

        Assert.Equal((1, 7), (answers.Count(a => a.Status == 201), answers.Count(a => a.Status == 409)));
    }

    [Theory]
    [InlineData("аdmin")] // Cyrillic а
    [InlineData("ａｄａ")] // full width
    [InlineData("ada\u200b")] // zero width space
    [InlineData("deleted_0123456789")]
    [InlineData("Moderator")]
    public async Task Letters_of_other_scripts_and_names_of_the_house_are_refused(string name)
    {
        using var client = host.Client();

        Assert.Equal("/username", (await SignUpAsync(client, name)).Expect(422).Errors.Single().Split(' ')[0]);
    }

    [Fact]
    public async Task Names_that_differ_in_case_alone_are_one_name()
    {
        var end = Guid.NewGuid().ToString("N")[..10];
        using var client = host.Client();
        (await SignUpAsync(client, "Grace" + end)).Expect(201);

        (await SignUpAsync(client, "gRACE" + end.ToUpperInvariant())).Expect(409, "accounts.username.taken");
    }

    private static Task<HttpAnswer> SignUpAsync(TestClient client, string username) =>
        client.PostAsync(Account.SignUp, new { username, email = $"{Guid.NewGuid():N}@example.org", password = "a decent password" });
}

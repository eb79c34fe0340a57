namespace Accounts.Tests.Http;

/// <summary>Addresses, and the steps that many tests begin with.</summary>
internal static class Account
{
    public const string Base = "/api/v1/accounts";
    public const string SignUp = Base + "/signup";
    public const string LogIn = Base + "/login";
    public const string Refresh = Base + "/refresh";
    public const string LogOut = Base + "/logout";
    public const string LogOutEverywhere = Base + "/logout-everywhere";
    public const string Me = Base + "/me";
    public const string Password = Me + "/password";
    public const string Email = Me + "/email";
    public const string Export = Me + "/export";
    public const string Users = Base + "/users";

    /// <summary>How long a change may take to hold on another node.</summary>
    public static readonly TimeSpan SpreadTime = TimeSpan.FromSeconds(5);

    public static Task<HttpAnswer> LogInAsync(this TestClient client, TestUser user, string? password = null, string session = "token") =>
        client.PostAsync(LogIn, new { login = user.Username, password = password ?? user.Password, session });

    /// <summary>A browser that the user is signed in with, and what its writes need.</summary>
    public static async Task<(TestClient Browser, (string, string) Csrf)> BrowserOfAsync(this TestNode node, TestUser user)
    {
        var browser = node.Client();
        return (browser, ("X-CSRF-Token", (await browser.LogInAsync(user, session: "cookie")).Expect(200)["csrfToken"]));
    }

    public static (string, string) Bearer(string token) => ("Authorization", "Bearer " + token);

    /// <summary>Asks again and again until the answer is this status; fails after the time in which every node has to know.</summary>
    public static async Task BecomesAsync(this TestClient client, string path, int status, params (string, string)[] headers)
    {
        var (since, limit) = (System.Diagnostics.Stopwatch.GetTimestamp(), Patience.Of(SpreadTime.TotalSeconds));
        HttpAnswer answer;
        do
        {
            answer = await client.GetAsync(path, headers);
            if (answer.Status == status) return;
            await Task.Delay(100);
        }
        while (System.Diagnostics.Stopwatch.GetElapsedTime(since) < limit);
        answer.Expect(status);
    }
}

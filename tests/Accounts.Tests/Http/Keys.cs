using System.Diagnostics;

namespace Accounts.Tests.Http;

/// <summary>API keys in tests, in short.</summary>
internal static class Keys
{
    public const string Address = "/api/v1/accounts/me/api-keys";
    public const string Me = "/api/v1/accounts/me";
    public const string ReadProfile = "accounts.profile.read";
    public const string Header = "X-Api-Key";

    public static async Task<HttpAnswer> NewKeyAsync(this TestClient owner, params string[] scopes) =>
        (await owner.PostAsync(Address, new { name = "robot", scopes = scopes is [] ? [ReadProfile] : scopes })).Expect(201);

    /// <summary>A client that sends this key.</summary>
    public static TestClient WithKey(this TestNode node, HttpAnswer created)
    {
        var client = node.Client();
        client.Http.DefaultRequestHeaders.Add(Header, created["key"]);
        return client;
    }

    /// <summary>Fails unless the answer comes to this within five seconds, which is what we promise of all nodes.</summary>
    public static async Task ComesToAsync(this TestClient client, string path, int status)
    {
        var (since, limit) = (Stopwatch.GetTimestamp(), Patience.Of(5));
        while (await client.GetAsync(path) is var answer && answer.Status != status)
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < limit, $"Still {answer.Status} after {limit.TotalSeconds:0} s.");
            await Task.Delay(100);
        }
    }
}

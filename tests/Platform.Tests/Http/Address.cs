[assembly: AssemblyFixture(typeof(TestHost))]

namespace Platform.Tests.Http;

/// <summary>Routes of the real host that stand for all of their kind.</summary>
internal static class Address
{
    /// <summary>GET anonymously, POST with a permission and a JSON body.</summary>
    public const string Topics = "/api/v1/forums/topics";

    public const string Categories = "/api/v1/forums/categories";
    public const string Search = "/api/v1/forums/search";
    public const string Me = "/api/v1/accounts/me";
    public const string SignUp = "/api/v1/accounts/signup";
    public const string LogIn = "/api/v1/accounts/login";
    public const string LogOut = "/api/v1/accounts/logout";
    public const string Csrf = "/api/v1/accounts/csrf";

    private static int _names;

    public static async Task<string> NewCategoryAsync(this TestNode node)
    {
        using var admin = await node.SignedInAsync(Modular.Kernel.Role.Admin);
        var slug = $"platform-{Interlocked.Increment(ref _names)}";
        (await admin.PostAsync(Categories, new { name = slug, slug })).Expect(201);
        return slug;
    }
}

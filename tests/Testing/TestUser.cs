namespace Modular.Testing;

/// <summary>A signed-in user and their client, which sends their access token.</summary>
public sealed class TestUser(HttpClient http) : TestClient(http)
{
    /// <summary>The user's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The user's name, unique in all tests.</summary>
    public required string Username { get; init; }

    /// <summary>The user's address.</summary>
    public required string Email { get; init; }

    /// <summary>The user's password.</summary>
    public required string Password { get; init; }

    /// <summary>What goes into <c>Authorization: Bearer</c>.</summary>
    public required string AccessToken { get; init; }
}

namespace Modular.Accounts.Domain;

/// <summary>A person with an account. Its state is plain text for the database's sake; only parsed values get in.</summary>
internal sealed class User
{
    private User() { }

    public Guid Id { get; private init; }
    public string Username { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string PasswordHash { get; private set; } = "";
    public string DisplayName { get; private set; } = "";
    public string? AvatarUrl { get; private set; }
    public string Bio { get; private set; } = "";
    public List<Role> Roles { get; private set; } = [];
    public bool IsActive { get; private set; } = true;

    /// <summary>Stands in every access token; raised, it ends all older ones.</summary>
    public long SecurityVersion { get; private set; } = 1;

    /// <summary>When the security version was last raised; null if it never was.</summary>
    public DateTimeOffset? SecurityChangedAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset UpdatedAt { get; private set; }
    public DateTimeOffset LastActiveAt { get; private set; }

    /// <summary>Raised by every edit; what the ETag says.</summary>
    public long Version { get; private set; } = 1;

    public static User SignUp(Username username, EmailAddress email, DisplayName displayName, string passwordHash, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Username = username.Text,
        Email = email.Text,
        DisplayName = displayName.Text,
        PasswordHash = passwordHash,
        Roles = [Role.User],
        CreatedAt = now,
        UpdatedAt = now,
        LastActiveAt = now,
    };

    /// <summary>Tells something about oneself. Empty text takes it away.</summary>
    public void Introduce(string bio, DateTimeOffset now)
    {
        Bio = bio;
        Edited(now);
    }

    /// <summary>Gives these roles and no others; everybody stays a user. Tokens that speak of the old roles end.</summary>
    public void Become(IEnumerable<Role> roles, DateTimeOffset now)
    {
        List<Role> next = [.. roles.Append(Role.User).Distinct().Order()];
        if (next.SequenceEqual(Roles)) return;

        Roles = next;
        Edited(now);
        EndTokens(now);
    }

    private void Edited(DateTimeOffset now)
    {
        Version++;
        UpdatedAt = now;
    }

    private void EndTokens(DateTimeOffset now)
    {
        SecurityVersion++;
        SecurityChangedAt = now;
    }
}

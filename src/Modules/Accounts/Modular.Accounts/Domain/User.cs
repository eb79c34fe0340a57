namespace Modular.Accounts.Domain;

/// <summary>A person with an account. Its state is plain text for the database's sake; only parsed values get in.</summary>
internal sealed class User
{
    private User() { }

    public Guid Id { get; private init; }
    public string Username { get; private set; } = "";

    /// <summary>What the username looks like (<see cref="LookAlike"/>); null where it was not ours to refuse, and for who is gone.</summary>
    public string? Look { get; private set; }

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

    /// <summary>When the person was erased. The row stays, without them, so that what refers to it still finds nobody.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>Raised by every edit; what the ETag says.</summary>
    public long Version { get; private set; } = 1;

    public static User SignUp(Username username, EmailAddress email, DisplayName displayName, string passwordHash, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Username = username.Text,
        Look = LookAlike.Of(username),
        Email = email.Text,
        DisplayName = displayName.Text,
        PasswordHash = passwordHash,
        Roles = [Role.User],
        CreatedAt = now,
        UpdatedAt = now,
        LastActiveAt = now,
    };

    /// <summary>Somebody from another system. What breaks our rules is made to fit or left out; nobody is left behind.</summary>
    public static User Import(ImportedUser from, Username username, string? look, EmailAddress? email, DateTimeOffset now)
    {
        var joined = from.CreatedAt?.ToUniversalTime() ?? now;
        var id = Guid.CreateVersion7(joined < DateTimeOffset.UnixEpoch ? DateTimeOffset.UnixEpoch : joined);
        var (shown, bio, avatar) = (Domain.DisplayName.Parse(from.DisplayName), Domain.Bio.Parse(from.Bio), Domain.AvatarUrl.Parse(from.AvatarUrl));
        return new()
        {
            Id = id,
            Username = username.Text,
            Look = look,
            Email = email?.Text ?? ErasedName.UnknownAddressOf(id),
            DisplayName = shown.IsSuccess ? shown.Value.Text : username.Text,
            Bio = bio.IsSuccess ? bio.Value.Text : "",
            AvatarUrl = avatar.IsSuccess ? avatar.Value.Text : null,
            PasswordHash = from.PasswordHash?.All(char.IsAscii) == true && !TextRules.HasControls(from.PasswordHash) ? from.PasswordHash : "",
            Roles = from.Role is "moderator" or "admin" ? [Role.User, Role.Moderator] : [Role.User],
            IsActive = from.IsActive,
            CreatedAt = joined,
            UpdatedAt = now,
            LastActiveAt = from.LastActiveAt?.ToUniversalTime() ?? joined,
        };
    }

    /// <summary>Tells something about oneself; what is not given stays.</summary>
    public void Introduce(DisplayName? displayName, Optional<AvatarUrl> avatar, Bio? bio, DateTimeOffset now)
    {
        DisplayName = displayName?.Text ?? DisplayName;
        AvatarUrl = avatar.IsGiven ? avatar.Value?.Text : AvatarUrl;
        Bio = bio?.Text ?? Bio;
        Edited(now);
    }

    public void MoveTo(EmailAddress email, DateTimeOffset now)
    {
        Email = email.Text;
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

    /// <summary>A new password ends whatever was opened with the old one.</summary>
    public void ChangePassword(string passwordHash, DateTimeOffset now)
    {
        PasswordHash = passwordHash;
        EndTokens(now);
    }

    /// <summary>Here again. The password that was given may have been hashed anew, as we do it today.</summary>
    public void SignedIn(string? rehashed, DateTimeOffset now)
    {
        PasswordHash = rehashed ?? PasswordHash;
        LastActiveAt = now;
    }

    /// <summary>Closes the account, or opens it again; false where nothing changes.</summary>
    public bool SetActive(bool active, DateTimeOffset now)
    {
        if (IsActive == active || ErasedAt is not null) return false;

        IsActive = active;
        Edited(now);
        EndTokens(now);
        return true;
    }

    /// <summary>Ends every token that was issued so far.</summary>
    public void EndTokens(DateTimeOffset now)
    {
        SecurityVersion++;
        SecurityChangedAt = now;
    }

    /// <summary>Takes the person out; nothing of what they told us is left.</summary>
    public void Erase(DateTimeOffset now)
    {
        Username = ErasedName.Of(Id);
        Email = ErasedName.AddressOf(Id);
        (Look, PasswordHash, DisplayName, AvatarUrl, Bio, Roles) = (null, "", ErasedName.Shown, null, "", [Role.User]);
        (IsActive, ErasedAt, LastActiveAt) = (false, now, now);
        Edited(now);
        EndTokens(now);
    }

    private void Edited(DateTimeOffset now)
    {
        Version++;
        UpdatedAt = now;
    }
}

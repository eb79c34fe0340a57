namespace Modular.Accounts.Application;

/// <summary><c>Modular:Accounts</c>.</summary>
internal sealed record AccountsSettings
{
    public const string Section = "Modular:Accounts";

    /// <summary>Who issues access tokens.</summary>
    public string Issuer { get; init; } = "modular";

    /// <summary>Whom they are for.</summary>
    public string Audience { get; init; } = "modular";

    /// <summary>How long an access token is good for.</summary>
    public int AccessTokenMinutes { get; init; } = 15;

    /// <summary>Rounds of PBKDF2-SHA512 for new passwords.</summary>
    public int PasswordIterations { get; init; } = 210_000;

    /// <summary>Made at a start that finds no admin.</summary>
    public FirstAdminSettings FirstAdmin { get; init; } = new();

    public bool IsValid => Issuer.Length > 0 && Audience.Length > 0 && AccessTokenMinutes is >= 1 and <= 60 && PasswordIterations is >= 10_000 and <= 10_000_000;
}

/// <summary><c>Modular:Accounts:FirstAdmin</c>.</summary>
internal sealed record FirstAdminSettings
{
    public string? Username { get; init; }

    public string? Email { get; init; }

    public string? Password { get; init; }

    public override string ToString() => $"first admin {Username}";
}

namespace Modular.Accounts.Domain;

/// <summary>Roles as they are written: <c>user</c>, <c>moderator</c>, <c>admin</c>.</summary>
internal static class RoleName
{
    public static string Of(Role role) => role.ToString().ToLowerInvariant();

    public static Result<Role> Parse(string? text)
    {
        foreach (var role in Enum.GetValues<Role>())
            if (string.Equals(Of(role), text, StringComparison.Ordinal)) return role;
        return UserErrors.RoleUnknown;
    }

    /// <summary>A set of roles from a request; refusals point at the name they are about.</summary>
    public static Result<Role[]> ParseAll(IReadOnlyList<string?>? names)
    {
        if (names is null or []) return UserErrors.RolesMissing;

        var check = new Validation();
        var roles = new Role[names.Count];
        for (var i = 0; i < roles.Length; i++) roles[i] = check.Field($"/{i}", Parse(names[i]));
        return check.Failed ? check.Errors : roles;
    }
}

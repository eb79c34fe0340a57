namespace Modular.Accounts.Domain;

/// <summary>What a key may do: permissions that its owner has and that may be given to a program.</summary>
internal sealed class ApiKeyScopes
{
    public const int MaxCount = 100;

    private ApiKeyScopes(IReadOnlyList<string> names) => Names = names;

    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads names of permissions; refusals point at the name they are about.</summary>
    /// <param name="names">As somebody wrote them.</param>
    /// <param name="all">Every permission there is.</param>
    /// <param name="own">The names of those that the owner has.</param>
    public static Result<ApiKeyScopes> Parse(IReadOnlyList<string?>? names, IReadOnlyList<Permission> all, IReadOnlySet<string> own)
    {
        if (names is null or []) return ApiKeyErrors.ScopesMissing;
        if (names.Count > MaxCount) return ApiKeyErrors.ScopesTooMany;

        var check = new Validation();
        var scopes = new string[names.Count];
        for (var i = 0; i < scopes.Length; i++) scopes[i] = check.Field($"/{i}", ParseOne(names[i], names.Take(i), all, own));
        return check.Failed ? check.Errors : new ApiKeyScopes(scopes);
    }

    private static Result<string> ParseOne(string? name, IEnumerable<string?> earlier, IReadOnlyList<Permission> all, IReadOnlySet<string> own)
    {
        if (all.FirstOrDefault(p => p.Name == name) is not { } permission) return ApiKeyErrors.ScopeUnknown;
        if (earlier.Contains(name, StringComparer.Ordinal)) return ApiKeyErrors.ScopeRepeated;
        if (permission.InPersonOnly) return ApiKeyErrors.ScopeInPersonOnly;
        return own.Contains(permission.Name) ? permission.Name : ApiKeyErrors.ScopeNotYours;
    }
}

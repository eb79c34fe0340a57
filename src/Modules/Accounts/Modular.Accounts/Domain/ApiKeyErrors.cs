using static Modular.Kernel.ErrorKind;

namespace Modular.Accounts.Domain;

/// <summary>Every way in which an API key can be refused.</summary>
internal static class ApiKeyErrors
{
    public static readonly Error NameMalformed = new(Invalid, "accounts.api_key.name_malformed", $"A key's name has 1 to {ApiKeyName.MaxLength} characters on one line.");

    public static readonly Error ScopesMissing = new(Invalid, "accounts.api_key.scopes_missing", "Say what the key may do: name at least one permission.");
    public static readonly Error ScopesTooMany = new(Invalid, "accounts.api_key.scopes_too_many", $"A key has at most {ApiKeyScopes.MaxCount} scopes.");
    public static readonly Error ScopeUnknown = new(Invalid, "accounts.api_key.scope_unknown", "There is no such permission.");
    public static readonly Error ScopeRepeated = new(Invalid, "accounts.api_key.scope_repeated", "This permission is there already.");
    public static readonly Error ScopeNotYours = new(Invalid, "accounts.api_key.scope_not_yours", "A key cannot do what you may not do yourself.");
    public static readonly Error ScopeInPersonOnly = new(Invalid, "accounts.api_key.scope_in_person_only", "This is done in person only; no key can have it.");

    public static readonly Error ExpiryOutOfRange = new(Invalid, "accounts.api_key.expiry_out_of_range", "A key expires in the future, within two years.");
    public static readonly Error TooMany = new(Conflict, "accounts.api_key.too_many", $"You have {ApiKey.MaxLive} keys already. Revoke one that you no longer need.");
    public static readonly Error NotFound = new(ErrorKind.NotFound, "accounts.api_key.not_found", "You have no such key.");
}

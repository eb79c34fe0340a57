namespace Modular.Accounts.Domain;

/// <summary>What stands where a name and an address stood: unique, made of the id, and nobody's (<c>.invalid</c> is reserved, RFC 2606).</summary>
internal static class ErasedName
{
    public const string Prefix = "deleted_";
    public const string Shown = "Deleted user";

    public static string Of(Guid id) => Prefix + id.ToString("N")[^22..]; // the random part; 30 characters are all that a name may have

    public static string AddressOf(Guid id) => $"{id:N}@deleted.invalid";

    /// <summary>For somebody who came from a system that knew no address of theirs.</summary>
    public static string UnknownAddressOf(Guid id) => $"{id:N}@unknown.invalid";
}

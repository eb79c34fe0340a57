using System.Collections.Frozen;

namespace Modular.Accounts.Domain;

/// <summary>The passwords that are tried first (common-passwords.txt), of those that are long enough at all.</summary>
internal static class CommonPasswords
{
    private static readonly Lazy<FrozenSet<string>> All = new(Load);

    public static bool Contains(string password) => All.Value.Contains(password);

    private static FrozenSet<string> Load()
    {
        using var list = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("domain/common-passwords.txt")!);
        return list.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}

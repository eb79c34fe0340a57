using System.Security.Cryptography;

namespace Modular.Accounts.Infrastructure.Startup;

/// <summary>A password for a person to type once: 20 letters and digits in groups, about 98 bits; none that look alike.</summary>
internal static class GeneratedPassword
{
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int GroupLength = 5;

    public static string Make() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Signs, GroupLength)));
}

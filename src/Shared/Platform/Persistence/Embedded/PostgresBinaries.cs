using System.Globalization;

namespace Modular.Platform.Persistence.Embedded;

/// <summary>Finds the folder with PostgreSQL's server programs.</summary>
internal static class PostgresBinaries
{
    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    /// <summary>The folder to use.</summary>
    /// <param name="wished">The folder someone asked for by name: it, or nothing.</param>
    /// <param name="version">The major version of data that exist already; programs of that version are preferred.</param>
    /// <exception cref="StartupException">There is none.</exception>
    public static string Find(string? wished, string? version)
    {
        if (wished is null) return Choose(UsualPlaces(), version);
        if (IsComplete(wished)) return wished;
        throw new StartupException(
            $"PostgreSQL's server programs ({string.Join(", ", Programs)}) are not in {wished}: correct MODULAR_PG_BIN, or unset it to search the usual places.");
    }

    public static string Choose(IEnumerable<string> places, string? version) =>
        places.Where(IsComplete).OrderByDescending(p => version is not null && Names(p, version)).FirstOrDefault()
        ?? throw new StartupException(
            "No PostgreSQL server was found: install one (Debian: apt-get install postgresql; macOS: brew install postgresql@17), "
            + "name its bin folder in MODULAR_PG_BIN, or set ConnectionStrings__Database to a server of yours.");

    private static bool IsComplete(string folder) => Programs.All(p => File.Exists(Path.Combine(folder, p)));

    private static bool Names(string folder, string version) =>
        folder.EndsWith($"/{version}/bin", StringComparison.Ordinal) || folder.EndsWith($"@{version}/bin", StringComparison.Ordinal);

    private static IEnumerable<string> UsualPlaces() =>
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        .. Versions("/usr/lib/postgresql", "*", '/'),
        .. Versions("/opt/homebrew/opt", "postgresql@*", '@'),
        .. Versions("/usr/local/opt", "postgresql@*", '@'),
    ];

    private static IEnumerable<string> Versions(string root, string pattern, char before) =>
        Directory.Exists(root)
            ? Directory.GetDirectories(root, pattern).OrderByDescending(d => Number(d[(d.LastIndexOf(before) + 1)..])).Select(d => Path.Combine(d, "bin"))
            : [];

    private static double Number(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

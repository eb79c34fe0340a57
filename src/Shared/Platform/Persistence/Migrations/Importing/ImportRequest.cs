using System.Text.RegularExpressions;

namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>What the operator asked for.</summary>
/// <param name="From">The old tool; null = whichever the columns tell of.</param>
/// <param name="Table">The table as PostgreSQL reads names; null = the only one there is.</param>
/// <param name="Source">The old database's connection; null = this database.</param>
/// <param name="Module">Whose history it is: the same ids of two old services do not meet.</param>
/// <param name="Zone">Whose clock the times without a zone are; null = UTC.</param>
/// <param name="KeepNullTimes">Whether a row without a time is taken.</param>
/// <param name="Force">Whether Knex's lock is ignored.</param>
/// <param name="DryRun">Whether nothing is written.</param>
internal sealed partial record ImportRequest(LegacyTool? From, string? Table, string? Source, string Module, string? Zone, bool KeepNullTimes, bool Force, bool DryRun)
{
    public const string DefaultModule = "legacy";

    public static ImportRequest Plain { get; } = new(null, null, null, DefaultModule, null, false, false, false);

    /// <summary>Reads what was typed.</summary>
    /// <exception cref="StartupException">The module or the source cannot be one.</exception>
    public static ImportRequest Of(string? from, string? table, string? source, string module, string? zone, bool keepNullTimes, bool force, bool dryRun)
    {
        if (!ModuleName().IsMatch(module)) throw new StartupException("A --module is a word in lower case, such as legacy or polls-service.");
        var tool = LegacyTool.All.SingleOrDefault(t => string.Equals(t.Name, from, StringComparison.Ordinal));
        return new(tool, table, source is null ? null : Connection(source), module, zone, keepNullTimes, force, dryRun);
    }

    // What was typed may hold a password, so it is not repeated.
    private static string Connection(string source)
    {
        try
        {
            return DatabaseUrl.ToConnectionString(source);
        }
        catch (StartupException unreadable)
        {
            throw new StartupException("--source is neither a connection string (Host=…;Database=…) nor a postgres:// URL.", unreadable);
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9_-]{0,62}$", RegexOptions.NonBacktracking)]
    private static partial Regex ModuleName();
}

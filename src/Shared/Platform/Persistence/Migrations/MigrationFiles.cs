using System.Text.RegularExpressions;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>Reads the migrations that are embedded in the modules.</summary>
internal static partial class MigrationFiles
{
    /// <summary>All migrations of all sources, in the order in which they run.</summary>
    /// <exception cref="StartupException">A file's name, marker or content is against the rules.</exception>
    public static IReadOnlyList<Migration> Read(IEnumerable<MigrationSource> sources) => [.. sources.SelectMany(Read).InOrder(m => m.Key)];

    private static IEnumerable<Migration> Read(MigrationSource source)
    {
        var files = source.Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(source.Prefix, StringComparison.Ordinal))
            .Select(n => Parse(source, n))
            .ToLookup(f => f.Id, StringComparer.Ordinal);
        return files.Select(f => Read(source, f.Key, f.SingleOrDefault(d => d.Up)?.Resource, f.SingleOrDefault(d => !d.Up)?.Resource));
    }

    private static Migration Read(MigrationSource source, string id, string? up, string? down)
    {
        if (up is null) throw new StartupException($"Migration {source.Module}/{id} has a .down.sql but no .up.sql.");
        var migration = Migration.Read(source.Module, id, Text(source, up), down is null ? null : Text(source, down));
        MigrationRules.Check(migration.Name, migration.UpSql);
        if (migration.DownSql is not null) MigrationRules.Check(migration.Name, migration.DownSql);
        return migration;
    }

    private static MigrationFile Parse(MigrationSource source, string resource)
    {
        var match = FileName().Match(resource[source.Prefix.Length..]);
        if (!match.Success)
            throw new StartupException($"Module {source.Module} has the migration file {resource}: a name looks like 20261121090000_create_topics.up.sql.");
        return new MigrationFile(match.Groups["id"].Value, match.Groups["direction"].ValueSpan is "up", resource);
    }

    private static string Text(MigrationSource source, string resource)
    {
        using var reader = new StreamReader(source.Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^(?<id>\d{14}_[a-z0-9_]+)\.(?<direction>up|down)\.sql$", RegexOptions.None, 1000)]
    private static partial Regex FileName();

    private sealed record MigrationFile(string Id, bool Up, string Resource);
}

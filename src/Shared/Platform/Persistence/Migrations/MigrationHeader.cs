using Modular.Platform.Persistence.Migrations.Linting;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>The markers in the comments that a migration file starts with.</summary>
/// <param name="Transactional">False after <c>-- modular: no-transaction</c>.</param>
/// <param name="Breaking">True after <c>-- modular: breaking</c>.</param>
internal sealed record MigrationHeader(bool Transactional, bool Breaking)
{
    private const string Marker = "-- modular:";

    /// <exception cref="StartupException">A marker is unknown: a misspelt one must not be taken for a comment.</exception>
    public static MigrationHeader Read(string name, string sql)
    {
        var header = new MigrationHeader(Transactional: true, Breaking: false);
        foreach (var line in Opening(sql).Where(l => l.StartsWith(Marker, StringComparison.Ordinal) && !AllowLine.IsOne(l)))
        {
            header = line[Marker.Length..].Trim() switch
            {
                "no-transaction" => header with { Transactional = false },
                "breaking" => header with { Breaking = true },
                var unknown => throw new StartupException($"Migration {name} has the unknown marker \"{unknown}\"; there are no-transaction and breaking."),
            };
        }

        return header;
    }

    private static IEnumerable<string> Opening(string sql) =>
        sql.Split('\n').Select(l => l.Trim()).TakeWhile(l => l.Length == 0 || l.StartsWith("--", StringComparison.Ordinal));
}
